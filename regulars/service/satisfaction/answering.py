"""A customer tells how it went: it stands on her timeline, and a bad answer does not stay unheard."""

from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import SYSTEM
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, channel, record
from regulars.core.records.reading.loading import title_of
from regulars.core.records.writing.journaling import subjects_of
from regulars.service.case.concerned import Concerned
from regulars.service.case.events import CustomerRated
from regulars.service.case.hearing import reopened
from regulars.service.case.models import Case
from regulars.service.case.settling import cases, change_case
from regulars.service.case.waits import DONE
from regulars.service.satisfaction.links import opened

LONGEST = 2_000


def tell_rating(key: str, rating: str, text: str) -> Case:
    """Keep what the customer who has this link says; raises NotFound, Over."""
    text = text.strip()[:LONGEST]
    with write_transaction():
        case = Case.objects.select_for_update().get(pk=opened(key).pk)
        if (case.satisfaction, case.satisfaction_said) == (rating, text):
            return case
        is_new_question = case.rated_at is None or (case.asked_at is not None and case.rated_at < case.asked_at)
        values: dict[str, Any] = {"satisfaction": rating, "satisfaction_said": text}
        values |= {"rated_at": timezone.now()} if is_new_question else {}
        after_bad = case.queue.after_bad if case.queue and rating == "bad" else ""
        if after_bad == "reopen" and case.state in DONE:
            values |= reopened(case)
        token = channel.set("web")
        try:
            label = {value: label for value, label, _ in Case.SATISFIED}[rating]
            entry = record(
                CustomerRated(rating=label, text=text),
                by=SYSTEM,
                about=About("cases", case.pk, title_of(cases(), case)),
                subjects=subjects_of(cases(), case),
                changes=[change_case(case, **values)],
                text=text,
            )
        finally:
            channel.reset(token)
        if after_bad:
            Concerned([case]).tell(entry, case)
    return case
