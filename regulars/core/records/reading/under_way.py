"""What is still under way with somebody: the records of all rooms that lead to a subject and are not over."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.pages import ListRequest, read_page
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from regulars.core.records.registry import record_type as find_type
from regulars.foundation.caching import cached

FEW = 5


def under_way_with(subject: type[RecordType], pk: int, viewer: Viewer) -> list[dict[str, Any]]:
    """Return [{"type", "rows", "has_more"}] for each kind of which something is under way, as far as she may see it."""
    found = []
    for kind, names in _kinds_about(subject):
        readable = readable_fields(kind, viewer)
        told, condition = kind.under_way or ("", "")
        links = [name for name in names if name in readable]
        if not links or told not in readable or not viewer.may("see", kind.slug):
            continue
        leads = " OR ".join(f"t.{kind.column(name)} = %s" for name in links)
        columns = [name for name in dict.fromkeys((*kind.columns, told)) if name in readable and name not in names]
        asked = ListRequest(
            columns=",".join(columns), limit=FEW, extra=(f"({leads}) AND {condition}", [pk] * len(links))
        )
        page = read_page(kind, asked, viewer)
        if page["rows"]:
            found.append({"type": kind.slug, "rows": page["rows"], "has_more": page["next"] is not None})
    return found


@cached
def _kinds_about(subject: type[RecordType]) -> list[tuple[type[RecordType], list[str]]]:
    """Return the kinds that are under way for a while, with the names of their links to such subjects."""
    kinds = [kind for kind in all_record_types() if kind.under_way]
    return [(kind, names) for kind in kinds if (names := _links(kind, subject))]


def _links(kind: type[RecordType], subject: type[RecordType]) -> list[str]:
    return [
        field.name
        for field in built_in_fields(kind)
        if field.name in kind.subjects and field.target and find_type(field.target).table() == subject.table()
    ]
