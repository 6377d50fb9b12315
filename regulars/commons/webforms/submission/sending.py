"""A form is sent: looked at from what costs least to what costs most, then kept."""

import datetime as dt
import hashlib
import json
from dataclasses import dataclass, field

from django.db import IntegrityError
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import get_language

from regulars.commons.webforms.form.models import WebForm
from regulars.commons.webforms.submission.agreeing import consent_words
from regulars.commons.webforms.submission.answers import Answers
from regulars.commons.webforms.submission.arriving import keep_received, keep_waiting
from regulars.commons.webforms.submission.confirming import ask_to_confirm
from regulars.commons.webforms.submission.models import Submission
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import demo

RECEIVED, CONFIRM, HELD = "received", "confirm", "held"


@dataclass(frozen=True)
class Sending:
    """What was sent, by whom it is said to be, and whether its browser did its work."""

    form: WebForm
    answers: Answers
    nonce: str
    has_agreed: bool
    is_proven: bool
    happened_at: dt.datetime = field(default_factory=timezone.now)
    # Whether a mail goes out where one is needed; not for what a story tells.
    asks: bool = True


def digest_of(typed: QueryDict) -> str:
    """Return what tells apart two sendings of one page."""
    said = {name: typed.getlist(name) for name in sorted(typed) if name.startswith("q") or name == "agree"}
    return hashlib.sha256(json.dumps(said).encode("utf-8", "replace")).hexdigest()


def sent_before(nonce: str) -> Submission | None:
    """Return what was sent with this page already."""
    return Submission.objects.filter(nonce=nonce).first()


def outcome_of(submission: Submission) -> str:
    """Return what a visitor is told of what she sent."""
    return {"waiting": CONFIRM, "held": HELD}.get(submission.state, RECEIVED)


def keep(sending: Sending, digest: str) -> str:
    """Keep what was sent, once however often it comes; return what the visitor is told."""
    submission = _submission(sending, digest)
    try:
        with write_transaction():
            if submission.state == "received":
                keep_received(submission, sending.form)
            else:
                keep_waiting(submission)
                if submission.state == "waiting" and sending.asks:
                    ask_to_confirm(submission)
    except IntegrityError:
        before = sent_before(sending.nonce)
        if before is None:
            raise
        submission = before
    return outcome_of(submission)


def _submission(sending: Sending, digest: str) -> Submission:
    form, answers = sending.form, sending.answers
    email = answers.text_of("email")
    who = answers.text_of("name") or email or answers.text_of("organisation") or answers.text_of("phone")
    # Added fields may be hidden from some: their answers are told one by one, to whoever may read them.
    open_ones = [one for one in answers.given if one.question.kind != "own"]
    told = "\n\n".join(f"{one.question.label}\n{one.text}" for one in open_ones)
    # Without a script there is no work done: whoever owns the address says so, or somebody of the house looks.
    must_wait = form.needs_confirming or not sending.is_proven
    state = ("waiting" if email else "held") if must_wait else "received"
    return Submission(
        form=form, name=f"{form.name}: {who}"[:300] if who else form.name, email=email[:254],
        state=state, happened_at=sending.happened_at, told=told,
        answers=[one.kept() for one in answers.given], asked=_asked(answers),
        language=(get_language() or "")[:16],
        consent_text=consent_words(form) if sending.has_agreed else "", nonce=sending.nonce, digest=digest,
        # Who keeps the form hears of it once it counts: else anybody's robot could ring at her desk.
        owner_id=None if state == "waiting" else form.goes_to_id, is_demo=demo.get(),
    )  # fmt: skip


def _asked(answers: Answers) -> str:
    kinds = dict.fromkeys(one.question.kind for one in answers.given)
    return "".join(f"|{kind}|" for kind in kinds)
