"""When a case is solved or closed, its queue may want to know how it went: the customer is asked once."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import override

from regulars.commons.directory.party.models import Party
from regulars.core.access.speaking import language_for
from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.administration.workspace.queries import the_workspace
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress
from regulars.core.journal.models import Entry
from regulars.core.journal.recording import ChangeMade, demo, on_changes
from regulars.core.words import say
from regulars.service.case.mailing import address_of, may_be_mailed, send_mail_about
from regulars.service.case.models import Case
from regulars.service.case.waits import DONE
from regulars.service.satisfaction.links import link_of


@on_changes
def ask_when_done(entry: int, changes: Sequence[ChangeMade], by: Viewer) -> None:
    """Ask the customers of cases that came to the state after which their queues ask."""
    done = {
        change.record_id: change.after["state"]
        for change in changes
        if change.record_type == "cases"
        and change.action == "change"
        and change.after
        and change.after.get("state") in DONE
    }
    # What is taken back was asked when it was done.
    if not done or demo.get() or Entry.objects.filter(pk=entry).exclude(undo_of=None).exists():
        return
    for case in Case.objects.filter(pk__in=done, trashed_at=None).select_related("queue"):
        if case.queue and case.queue.asks == done[case.pk]:
            ask(case)


def ask(case: Case) -> None:
    """Ask the customer of a case how it went, by mail where she is written to, else by a link to pass on."""
    case.asked_at = timezone.now()
    Case.objects.filter(pk=case.pk).update(asked_at=case.asked_at)
    if may_be_mailed(case):
        start_job("service.ask", by=SYSTEM, case=case.pk, asked=case.asked_at.isoformat())


@job("service.ask", label="Ask a customer how it went", is_visible=False)
def send_question(progress: JobProgress, *, case: int, asked: str) -> dict[str, Any] | None:
    """Mail the question, unless the customer was asked anew meanwhile."""
    row = Case.objects.filter(pk=case, trashed_at=None).first()
    if row is None or row.asked_at is None or row.asked_at.isoformat() != asked:
        return None
    to = address_of(row)
    language = Party.objects.filter(pk=row.contact_id or row.party_id).values_list("language", flat=True).first()
    house = the_workspace()
    with override(language_for(language or house.language)):
        lines = [
            say("Good day,"),
            say("you asked us for help: “{subject}”. How did it go? One press tells us:", subject=row.subject),
            link_of(row),
            house.company,
        ]
    if to:
        send_mail_about(row, "\n\n".join(lines), to, key=f"asked-{int(row.asked_at.timestamp())}")
    return None
