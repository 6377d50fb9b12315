"""Verbs for sensitive fields: mark one, take the mark away."""

from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.administration.guarding import lock_for_administrator, require_administrator
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, ChangeMade, record
from regulars.core.problems import Invalid, NotFound
from regulars.core.records.fields import all_fields
from regulars.core.records.history.house_parts import HousePart, offer_house_part
from regulars.core.records.house_changes import house_change
from regulars.core.records.models import SensitiveField
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.sensitive.events import SensitivityChanged
from regulars.core.records.snapshots import Snapshot
from regulars.core.words import inside, mark, say

SLUG = "sensitive_field"


def mark_field(record_type: type[RecordType], *, name: str, by: Viewer) -> None:
    """Let every read of this field leave an entry from now on; harmless when it does already."""
    require_administrator(by, to="mark fields as sensitive")
    field = all_fields(record_type).get(name)
    if field is None:
        raise Invalid.field(
            "name",
            say("There is no field called “{name}” in {plural}.", name=name[:60], plural=inside(record_type.plural)),
        )
    if record_type.subtypes:
        raise Invalid.field("type", say("Mark it on each of the kinds that this one gathers."))
    if name == record_type.title_field:
        raise Invalid.field(
            "name", say("What a record is called stands everywhere: that cannot be written down each time.")
        )
    with write_transaction():
        lock_for_administrator(by, to="mark fields as sensitive")
        row, is_new = SensitiveField.objects.get_or_create(record_type=record_type.slug, name=name)
        if is_new:
            changes = house_change(SLUG, row.pk, None, {"type": record_type.slug, "name": name})
            _tell(mark("marked"), f"{record_type.plural}: {field.label}", by, changes)


def unmark_field(record_type: type[RecordType], *, name: str, by: Viewer) -> None:
    """Let reads of this field leave no entry any more; what was written down stays."""
    require_administrator(by, to="mark fields as sensitive")
    with write_transaction():
        lock_for_administrator(by, to="mark fields as sensitive")
        row = SensitiveField.objects.filter(record_type=record_type.slug, name=name).first()
        if row is None:
            raise NotFound
        changes = house_change(SLUG, row.pk, {"type": record_type.slug, "name": name}, None)
        row.delete()
        field = all_fields(record_type).get(name)
        _tell(mark("no longer marks"), f"{record_type.plural}: {field.label if field else name}", by, changes)


def _tell(did: str, title: str, by: Viewer, changes: list[ChangeMade]) -> None:
    record(SensitivityChanged(did=did), by=by, about=About("", None, title), changes=changes)
    raise_epoch()


def _now(pk: int) -> Snapshot:
    row = SensitiveField.objects.filter(pk=pk).first()
    return {"type": row.record_type, "name": row.name} if row else {}


def _remove(pk: int, by: Viewer) -> None:
    known = _now(pk)
    unmark_field(find_type(known["type"]), name=known["name"], by=by)


offer_house_part(
    HousePart(
        slug=SLUG,
        now=_now,
        change=lambda pk, values, by: None,
        add=lambda _, values, by: mark_field(find_type(values["type"]), name=values["name"], by=by),
        remove=_remove,
    ),
    events=["sensitivity.changed"],
)
