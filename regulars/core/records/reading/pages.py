"""One page of a list: filtered, sorted, visible to this viewer, and where the next page begins."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row, fetch_rows
from regulars.core.problems import BadRequest
from regulars.core.records.field import Field
from regulars.core.records.fields import Fields, find_field, readable_fields
from regulars.core.records.reading.assembling import assemble_rows
from regulars.core.records.reading.beginning import Beginning, find_beginning
from regulars.core.records.reading.cursor import write_cursor
from regulars.core.records.reading.filters import filter_condition, read_filter
from regulars.core.records.reading.keyset import Segment, segments_of
from regulars.core.records.reading.matching import trash_condition, words_condition
from regulars.core.records.reading.plan import Plan, make_plan
from regulars.core.records.reading.sorting import read_sort
from regulars.core.records.reading.visibility import join_conditions, require_any, visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.words import say
from regulars.foundation.caching import cached_lately

MOST_ROWS = 200


@dataclass
class ListRequest:
    """What a list is asked for; every text is still as the client wrote it."""

    filter: str | None = None
    sort: str | None = None
    columns: str | None = None
    q: str | None = None
    after: str | None = None
    limit: int = 50
    skip: int = 0
    trash: bool = False
    extra: Condition = ("", [])


class Listed(NamedTuple):
    """A list as it was asked for, compiled: columns, stretches of its order, condition, and what its cursors say."""

    plan: Plan
    segments: list[Segment]
    where: Condition
    shape: str
    limit: int

    @property
    def table(self) -> str:
        """What the list reads from, as `t`."""
        return f"{self.plan.record_type.table()} t"


def read_page(record_type: type[RecordType], asked: ListRequest, viewer: Viewer) -> dict[str, Any]:
    """Return {"rows", "next"} of a list."""
    listed = compile_list(record_type, asked, viewer)
    beginning = find_beginning(
        asked.after, asked.skip, table=listed.table, segments=listed.segments, where=listed.where, shape=listed.shape
    )
    tuples, last = fetch_page(listed, beginning)
    return {"rows": assemble_rows(listed.plan, tuples, viewer), "next": last}


def compile_list(record_type: type[RecordType], asked: ListRequest, viewer: Viewer) -> Listed:
    """Return the list compiled for this viewer; raises NotFound, BadRequest."""
    require_any(viewer, "see", record_type)
    fields = readable_fields(record_type, viewer)
    plan = plan_for(record_type, asked_fields(record_type, asked.columns, fields))
    sort = asked.sort if asked.sort is not None else default_sort(record_type, fields)
    segments = segments_of(read_sort(sort, fields, viewer, record_type, "t"), "t")
    where = list_condition(record_type, asked, viewer)
    return Listed(plan, segments, where, f"{record_type.slug}|{sort}", max(1, min(asked.limit, MOST_ROWS)))


def list_condition(record_type: type[RecordType], asked: ListRequest, viewer: Viewer) -> Condition:
    """Return the whole WHERE of a list: alive or trashed, visible, filtered, matching the search words."""
    parts = [
        (f"t.trashed_at IS {'NOT ' if asked.trash else ''}NULL", []),
        visible_condition(viewer, record_type, "t"),
        filter_condition(read_filter(asked.filter), viewer, record_type, "t"),
        asked.extra,
    ]
    if asked.q and asked.q.strip():
        words = asked.q[:200]
        parts.append(
            trash_condition(viewer, words, record_type, "t")
            if asked.trash
            else words_condition(viewer, words, record_type, "t.id")
        )
    return join_conditions(parts)


def asked_fields(record_type: type[RecordType], columns: str | None, fields: Fields) -> list[Field]:
    """Return the fields of the asked columns, or of the type's own; an unknown one is refused."""
    if columns is None:
        return [fields[name] for name in record_type.columns if name in fields]
    names = list(dict.fromkeys(part.strip() for part in columns.split(",") if part.strip()))
    if len(names) > 100:
        raise BadRequest(say("A list shows at most 100 columns."))
    return [find_field(fields, name) for name in names]


def default_sort(record_type: type[RecordType], fields: Fields) -> str:
    """Return the type's own sorting, without keys that are hidden from this viewer."""
    return ",".join(k for k in record_type.sort.split(",") if k.lstrip("-") in fields)


def plan_for(record_type: type[RecordType], fields: list[Field]) -> Plan:
    """Return the compiled plan for these fields, kept for the next request of the same shape."""
    return _plan_for(record_type, tuple(fields))


@cached_lately(most=1024)
def _plan_for(record_type: type[RecordType], fields: tuple[Field, ...]) -> Plan:
    return make_plan(record_type, list(fields))


def fetch_page(
    listed: Listed, beginning: Beginning, *, source: Condition | None = None
) -> tuple[list[Row], str | None]:
    """Return the tuples of a page and where the next one begins; `source` is another way to the same rows."""
    found: list[Row] = []
    for place in range(beginning.segment, len(listed.segments)):
        wanted = listed.limit + 1 - len(found)
        rows = _fetch_segment(listed, listed.segments[place], wanted, beginning, source or (listed.table, []))
        beginning = Beginning()
        if len(rows) >= wanted:
            kept = rows[: wanted - 1]
            found += kept
            if not kept:
                # The page ends just where this segment begins.
                return found, write_cursor(listed.shape, [place])
            return found, write_cursor(listed.shape, [place, *map(_plain, kept[-1][listed.plan.width :])])
        found += rows
    return found, None


def _fetch_segment(listed: Listed, segment: Segment, wanted: int, beginning: Beginning, source: Condition) -> list[Row]:
    parts = [listed.where, segment.where]
    if beginning.values:
        if len(beginning.values) != len(segment.terms):
            raise BadRequest(say("This page marker does not belong to this list. Start again from the first page."))
        parts.append(segment.after(beginning.values))
    condition, params = join_conditions(parts)
    order, order_params = segment.order()
    terms = ", ".join(t.sql for t in segment.terms)
    term_params = [p for t in segment.terms for p in t.params]
    sql = (
        f"SELECT {listed.plan.sql}, {terms} FROM {source[0]}"
        f" WHERE {condition} ORDER BY {order} LIMIT {int(wanted)}"
        f"{f' OFFSET {int(beginning.skip)}' if beginning.skip else ''}"
    )
    return fetch_rows(sql, [*term_params, *source[1], *params, *order_params])


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal) or hasattr(value, "isoformat"):
        return str(value)
    return value
