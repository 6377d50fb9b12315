"""What a save of an enrolment completes: what it is called, its first day, the steps due at once."""

from collections.abc import Sequence

from regulars.core.access.house_day import house_today
from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save
from regulars.core.words import say
from regulars.sales.enrolment.models import Enrolment
from regulars.sales.enrolment.stepping import due_steps, steps_of
from regulars.sales.sequence.models import Sequence as OneSequence

GOING = ("running", "paused")


def check_enrolment(save: Save) -> None:
    """Refuse whoever is in the sequence already, and a sequence without steps."""
    if not save.is_new and not {"sequence", "party"} & save.values.keys():
        return
    sequence, party = (save.values.get(name, getattr(save.record, f"{name}_id")) for name in ("sequence", "party"))
    if not sequence or not party:
        return
    if not steps_of(sequence):
        raise Invalid.field("sequence", say("This sequence has no steps yet; add some first."))
    going = Enrolment.objects.filter(sequence_id=sequence, party_id=party, state__in=GOING, trashed_at=None)
    if going.exclude(pk=save.record.pk or 0).exists():
        raise Invalid.field("sequence", say("They are in this sequence already."))


def name_enrolment(save: Save) -> bool:
    """Call it as its sequence is called; a new one begins today."""
    if save.is_new:
        save.record.began_on = house_today()
    if save.is_new or "sequence" in save.values:
        sequence = OneSequence.objects.filter(pk=save.record.sequence_id)
        save.record.name = sequence.values_list("name", flat=True).first() or ""
    return True


def take_first_steps(saves: Sequence[Save]) -> None:
    """Take the steps that are due on the first day, in the same save."""
    for save in saves:
        name_enrolment(save)
        today = house_today()
        changes, values = due_steps(save.record, today, today)
        save.changes += changes
        for name, value in values.items():
            setattr(save.record, name, value)
