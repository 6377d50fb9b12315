"""What a visitor agreed to, in the ledger of consents: which words, when, by which form."""

from django.utils import timezone

from regulars.commons.directory.consent.asked import Asked
from regulars.commons.directory.consent.lines import lines_for, store_lines
from regulars.commons.directory.consent.models import ConsentPurpose, ConsentWording
from regulars.commons.directory.consent.topics import Topic
from regulars.commons.webforms.form.models import WebForm
from regulars.commons.webforms.submission.models import Submission
from regulars.core.access.speaking import in_house_language
from regulars.core.access.viewer import SYSTEM, lock_house
from regulars.core.journal.recording import ChangeMade
from regulars.core.words import say

_CHANNELS = {"email": "email", "phone": "phone", "address": "post"}


def consent_words(form: WebForm) -> str:
    """Return the text that visitors of a form agree to; its own, else the newest of its purpose."""
    if form.consent_text or not form.purpose:
        return form.consent_text
    newest = ConsentWording.objects.filter(purpose__slug=form.purpose).order_by("-version").first()
    return newest.text if newest else ""


def agree(submission: Submission, form: WebForm, party: int) -> list[ChangeMade]:
    """Write down what somebody agreed to with a form, by the way that she can be reached."""
    purpose = ConsentPurpose.objects.filter(slug=form.purpose, is_archived=False).first() if form.purpose else None
    kinds = {str(one["kind"]) for one in submission.answers}
    channel = next((channel for kind, channel in _CHANNELS.items() if kind in kinds), None)
    if not (submission.consent_text and purpose and channel):
        return []
    asked = Asked(
        deed="given", topics=(Topic(purpose.slug, channel),), source="form", evidence=_evidence(submission, form),
        happened_at=submission.happened_at, wording=_wording(purpose, submission).pk,
        purposes={purpose.slug: purpose},
    )  # fmt: skip
    return store_lines(lines_for(party, asked, by=SYSTEM))


def _evidence(submission: Submission, form: WebForm) -> str:
    with in_house_language():
        if submission.confirmed_at:
            told = say("Web form “{form}”, confirmed by a link sent to {email}", form=form.name, email=submission.email)
        else:
            told = say("Web form “{form}”", form=form.name)
    return told[:300]


def _wording(purpose: ConsentPurpose, submission: Submission) -> ConsentWording:
    """Return the version of these words, made where nobody agreed to them before."""
    same = ConsentWording.objects.filter(purpose=purpose, text=submission.consent_text)
    if found := same.order_by("-version").first():
        return found
    lock_house()
    last = purpose.wordings.order_by("-version").first()
    return same.order_by("-version").first() or ConsentWording.objects.create(
        purpose=purpose, version=last.version + 1 if last else 1, language=submission.language or "en",
        text=submission.consent_text, created_at=timezone.now(),
    )  # fmt: skip
