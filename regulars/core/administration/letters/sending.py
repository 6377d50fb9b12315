"""Letters go out by a job, so that no request waits for a mail server, and nobody can tell who has an account."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.mail import send_mail

from regulars.core.access.models import User
from regulars.core.access.speaking import in_language_of
from regulars.core.access.viewer import SYSTEM
from regulars.core.administration.letters.links import INVITATION, RESET, link_for
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress
from regulars.core.records.models import Workspace
from regulars.core.words import say

NEW_DEVICE = "new_device"
# Writes a letter, or None where it is no longer true: subject and paragraphs.
Writer = Callable[[User, str, dict[str, str]], tuple[str, list[str]] | None]
_writers: dict[str, Writer] = {}


def letter_kind(name: str) -> Callable[[Writer], Writer]:
    """Take in what writes one kind of letter; words called "to" are the address it goes to instead of the user's."""

    def keep(writer: Writer) -> Writer:
        _writers[name] = writer
        return writer

    return keep


def post_letter(kind: str, user: User | None, **words: str) -> None:
    """Put a letter in the queue; for nobody too, with the same work."""
    # The link is made when the letter is sent: none waits readable in the queue.
    start_job("letters.send", by=SYSTEM, letter=kind, user=user.pk if user else 0, words=words)


@job("letters.send", label="Send a letter", is_visible=False)
def send_letter(progress: JobProgress, *, letter: str, user: int, words: dict[str, str]) -> dict[str, Any] | None:
    """Send one letter to a user who is still here."""
    to = User.objects.filter(pk=user, is_active=True, is_service=False).first()
    if to is None:
        return None
    house = Workspace.objects.first() or Workspace()
    company = house.company or "Regulars"
    with in_language_of(to, otherwise=house.language):
        written = _writers[letter](to, company, words)
        if written is None:
            return None
        subject, lines = written
        text = "\n\n".join([say("Hello {name},", name=to.name), *lines, company])
    send_mail(" ".join(subject.split()), text, settings.DEFAULT_FROM_EMAIL, [words.get("to", to.email)])
    return None


@letter_kind(RESET)
def _reset(user: User, company: str, words: dict[str, str]) -> tuple[str, list[str]]:
    lines = [
        say("somebody, probably you, asked for a new password. Choose it here within two hours:"),
        link_for(user, RESET),
        say("If it was not you, do nothing: your password stays as it is."),
    ]
    return say("Your new password for {company}", company=company), lines


@letter_kind(INVITATION)
def _invitation(user: User, company: str, words: dict[str, str]) -> tuple[str, list[str]]:
    asked = {"by": words.get("by", ""), "company": company}
    lines = [
        say("{by} gave you an account at {company}. Choose your password here within seven days:", **asked),
        link_for(user, INVITATION),
    ]
    return say("Your account at {company}", company=company), lines


@letter_kind(NEW_DEVICE)
def _new_device(user: User, company: str, words: dict[str, str]) -> tuple[str, list[str]]:
    lines = [
        say("you signed in from a browser that we have not seen before: {browser}, {address}.", **words),
        say("If it was not you, choose a new password and sign out everywhere:"),
        f"{settings.ORIGIN}/settings/security",
    ]
    return say("A new device signed in to {company}", company=company), lines
