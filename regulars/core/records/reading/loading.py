"""Permission is the way to load: the one door to a record that is to be changed."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import lock_clause, made_object, selected_columns
from regulars.core.database.rows import fetch_rows, fetch_value
from regulars.core.problems import NotFound, Refused
from regulars.core.records.kinds.links import LARGEST_ID
from regulars.core.records.kinds.rich_text import plain_title
from regulars.core.records.old_ids import follow_old_id
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.words import inside, mark, say

_WORDS = {"change": mark("change"), "delete": mark("remove")}


def can(viewer: Viewer, action: str, record_type: type[RecordType], pk: int) -> bool:
    """Whether the viewer may see, change or delete this record."""
    where, params = join_conditions([("t.id = %s", [pk]), visible_condition(viewer, record_type, "t", action)])
    return fetch_value(f"SELECT 1 FROM {record_type.table()} t WHERE {where}", params, is_steady=True) is not None


def require(viewer: Viewer, action: str, record_type: type[RecordType], pk: int) -> None:
    """Raise NotFound if the viewer cannot see the record, Refused if she may not do this with it."""
    if not 0 < pk <= LARGEST_ID or not can(viewer, "see", record_type, pk):
        raise NotFound()
    if action != "see" and not can(viewer, action, record_type, pk):
        raise _refused(action, record_type)


def load_record(viewer: Viewer, action: str, record_type: type[RecordType], pk: int) -> Any:
    """Return the record, locked until the transaction ends, if the viewer may do the action; old ids are followed."""
    return follow_old_id(record_type, pk, lambda found: _load(viewer, action, record_type, found))


def _load(viewer: Viewer, action: str, record_type: type[RecordType], pk: int) -> Any:
    (may_see, seen), (may_do, done) = (visible_condition(viewer, record_type, "t", what) for what in ("see", action))
    model = record_type.model
    rows = 0 < pk <= LARGEST_ID and fetch_rows(
        f"SELECT {selected_columns(model)}, {_flag(may_see)}, {_flag(may_do)} FROM {record_type.table()} t"
        f" WHERE t.id = %s{lock_clause()}",
        [*seen, *done, pk],
        is_steady=True,
    )
    if not rows or not rows[0][-2]:
        raise NotFound()
    if not rows[0][-1]:
        raise _refused(action, record_type)
    return made_object(model, rows[0][:-2])


def _refused(action: str, record_type: type[RecordType]) -> Refused:
    if record_type.is_ledger:
        return Refused(
            say("{plural} are written once. Write down what holds from now on instead.", plural=record_type.plural)
        )
    return Refused(
        say(
            "Your roles do not let you {words} this {label}. Its owner or an administrator can.",
            words=say(_WORDS.get(action, action)),
            label=inside(record_type.label),
        )
    )


def _flag(condition: str) -> str:
    return f"CASE WHEN {condition} THEN 1 ELSE 0 END" if condition else "1"


def title_of(record_type: type[RecordType], record: Any) -> str:
    """Return what a record is called."""
    return plain_title(str(getattr(record, record_type.title_field) or record_type.label))
