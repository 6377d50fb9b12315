"""The rows of a list, page after page, as far as the viewer may take them out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Protocol

from regulars.core.access.conditions import NOTHING, Condition
from regulars.core.access.viewer import Viewer
from regulars.core.records.exporting.links import tell_links_apart
from regulars.core.records.field import Field
from regulars.core.records.fields import find_field, readable_fields
from regulars.core.records.reading.pages import MOST_ROWS, ListRequest, read_page
from regulars.core.records.reading.visibility import join_conditions, require_any
from regulars.core.records.record_type import RecordType

OWN_ID = "Regulars id"
# In a list over several types: which of them a row is.
OWN_TYPE = "Regulars type"


class Table(Protocol):
    """What is taken out as a file: its columns with their headings, its rows, and what each is known again by."""

    @property
    def name(self) -> str:
        """What the sheet is called."""

    @property
    def fields(self) -> list[Field]:
        """The columns."""

    @property
    def headings(self) -> list[str]:
        """What stands over the columns, and over what a row is known again by."""

    def known_by(self, row: dict[str, Any]) -> list[Any]:
        """Return what a row is known again by."""

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield every row, by the names of the columns, with its title."""


@dataclass(frozen=True)
class Listing:
    """A list on its way out: which fields of which rows."""

    record_type: type[RecordType]
    fields: list[Field]
    asked: ListRequest
    viewer: Viewer

    @property
    def name(self) -> str:
        """What the sheet is called."""
        return str(self.record_type.plural)

    @property
    def headings(self) -> list[str]:
        """What stands over the columns, each told apart from all others, and last what a row is known again by."""
        known = readable_fields(self.record_type, self.viewer).values()
        labels = [own_heading(field) if _is_ambiguous(field, known) else field.label for field in self.fields]
        return [*labels, OWN_TYPE, OWN_ID] if self.record_type.subtypes else [*labels, OWN_ID]

    def known_by(self, row: dict[str, Any]) -> list[Any]:
        """Return what a row is known again by when the file comes back: its type where they differ, and its id."""
        return [row["type"], row["id"]] if self.record_type.subtypes else [row["id"]]

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield every row as the list shows it, without holding more than a page."""
        asked = replace(self.asked, limit=MOST_ROWS, after=None)
        while True:
            page = read_page(self.record_type, asked, self.viewer)
            tell_links_apart(page["rows"], self.fields, self.viewer)
            yield from page["rows"]
            if not page["next"]:
                return
            asked = replace(asked, after=page["next"])


def own_heading(field: Field) -> str:
    """Return the heading of an added field that is called like another one: its label and its own name."""
    return f"{field.label} ({field.name})"


def _is_ambiguous(field: Field, known: Iterable[Field]) -> bool:
    return field.custom and any(field.label in other.labels for other in known if other.name != field.name)


def open_listing(record_type: type[RecordType], asked: ListRequest, viewer: Viewer) -> Listing:
    """Return the list to be taken out; raises Refused without the right to export, BadRequest for unknown columns."""
    require_any(viewer, "see", record_type)
    require_any(viewer, "export", record_type)
    readable = readable_fields(record_type, viewer)
    if asked.columns is None:
        fields = list(readable.values())
    else:
        names = dict.fromkeys(part.strip() for part in asked.columns.split(",") if part.strip())
        fields = [find_field(readable, name) for name in names]
    columns = ",".join(field.name for field in fields)
    extra = join_conditions([asked.extra, _only_exportable(record_type, viewer)])
    return Listing(record_type, fields, replace(asked, columns=columns, extra=extra), viewer)


def _only_exportable(record_type: type[RecordType], viewer: Viewer) -> Condition:
    """A type over several others is taken out only as far as each of them may be."""
    if not record_type.subtypes:
        return "", []
    kinds = [value for value, slug in record_type.subtypes.items() if viewer.may("export", slug)]
    if not kinds:
        return NOTHING
    return f"t.{record_type.subtype_column} IN ({', '.join(['%s'] * len(kinds))})", list(kinds)
