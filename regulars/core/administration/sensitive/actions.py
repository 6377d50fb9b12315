"""Verbs for sensitive fields: mark one, take the mark away."""

from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.administration.guarding import lock_for_administrator, require_administrator
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.problems import Invalid, NotFound
from regulars.core.records.fields import all_fields
from regulars.core.records.models import SensitiveField
from regulars.core.records.record_type import RecordType
from regulars.core.records.sensitive.events import SensitivityChanged
from regulars.core.words import inside, mark, say


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
        _, is_new = SensitiveField.objects.get_or_create(record_type=record_type.slug, name=name)
        if is_new:
            _tell(mark("marked"), f"{record_type.plural}: {field.label}", by)


def unmark_field(record_type: type[RecordType], *, name: str, by: Viewer) -> None:
    """Let reads of this field leave no entry any more; what was written down stays."""
    require_administrator(by, to="mark fields as sensitive")
    with write_transaction():
        lock_for_administrator(by, to="mark fields as sensitive")
        if not SensitiveField.objects.filter(record_type=record_type.slug, name=name).delete()[0]:
            raise NotFound
        field = all_fields(record_type).get(name)
        _tell(mark("no longer marks"), f"{record_type.plural}: {field.label if field else name}", by)


def _tell(did: str, title: str, by: Viewer) -> None:
    record(SensitivityChanged(did=did), by=by, about=About("", None, title))
    raise_epoch()
