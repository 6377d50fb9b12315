"""Permission is the way to load: the one door to a record that is to be changed."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_value
from regulars.core.problems import NotFound, Refused
from regulars.core.records.kinds.links import LARGEST_ID
from regulars.core.records.kinds.rich_text import plain_title
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.record_type import RecordType

_WORDS = {"change": "change", "delete": "remove"}


def can(viewer: Viewer, action: str, record_type: type[RecordType], pk: int) -> bool:
    """Whether the viewer may see, change or delete this record."""
    where, params = join_conditions([("t.id = %s", [pk]), visible_condition(viewer, record_type, "t", action)])
    return fetch_value(f"SELECT 1 FROM {record_type.table()} t WHERE {where}", params) is not None


def require(viewer: Viewer, action: str, record_type: type[RecordType], pk: int) -> None:
    """Raise NotFound if the viewer cannot see the record, Refused if she may not do this with it."""
    if not 0 < pk <= LARGEST_ID or not can(viewer, "see", record_type, pk):
        raise NotFound()
    if action != "see" and not can(viewer, action, record_type, pk):
        raise Refused(
            f"Your roles do not let you {_WORDS.get(action, action)} this {record_type.label.lower()}."
            " Its owner or an administrator can."
        )


def load_record(viewer: Viewer, action: str, record_type: type[RecordType], pk: int) -> Any:
    """Return the record, locked until the transaction ends, if the viewer may do the action."""
    require(viewer, action, record_type, pk)
    found = record_type.model._default_manager.select_for_update().filter(pk=pk).first()
    if found is None:
        raise NotFound()
    return found


def title_of(record_type: type[RecordType], record: Any) -> str:
    """Return what a record is called."""
    return plain_title(str(getattr(record, record_type.title_field) or record_type.label))
