"""An answer goes to the customer by mail where she wrote to us that way."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage

from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import SYSTEM
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress
from regulars.core.journal.models import Entry
from regulars.service.case.models import Case
from regulars.service.channels import BY_MAIL


def may_be_mailed(case: Case) -> bool:
    """Whether what we say to the customer of a case is mailed to her."""
    return case.channel in BY_MAIL and bool(address_of(case))


def address_of(case: Case) -> str:
    """Return where the contact of a case is written to, else the customer; nobody of the demo is."""
    ids = [one for one in (case.contact_id, case.party_id) if one]
    known = dict(Party.objects.filter(pk__in=ids, trashed_at=None, is_demo=False).values_list("pk", "email"))
    return next((known[one] for one in ids if known.get(one)), "")


def mail_answers(entry: int, mailed: Sequence[Case]) -> None:
    """Put the letters of an answer in the queue, with the transaction that says it was given."""
    for case in mailed:
        start_job("service.answer", by=SYSTEM, entry=entry, case=case.pk)


@job("service.answer", label="Send an answer", is_visible=False)
def send_answer(progress: JobProgress, *, entry: int, case: int) -> dict[str, Any] | None:
    """Mail what an entry says to the customer of one case, unless it was taken back meanwhile."""
    told, row = Entry.objects.filter(pk=entry).first(), Case.objects.filter(pk=case).first()
    if told is None or row is None or Entry.objects.filter(undo_of_id=entry).exists():
        return None
    text, to = str(told.data.get("text") or ""), address_of(row)
    if text and to:
        send_mail_about(row, text, to, key=str(entry))
    return None


def send_mail_about(case: Case, text: str, to: str, *, key: str) -> None:
    """Send a letter about a case, its number in the subject, under a name by which mail servers know it again."""
    subject = " ".join(f"[#{case.number}] {case.subject}".split())
    host = settings.ORIGIN.partition("://")[2].partition(":")[0] or "localhost"
    headers = {"Message-ID": f"<case-{case.pk}-{key}@{host}>"}
    EmailMessage(subject, text, settings.DEFAULT_FROM_EMAIL, [to], headers=headers).send()
