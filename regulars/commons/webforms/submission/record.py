"""How the house shows submissions."""

from typing import Any

from regulars.commons.webforms.submission import forgetting, hearing, letters  # noqa: F401 - each is known once it was read
from regulars.commons.webforms.submission.actions import accept_submission, adopt_proposal
from regulars.commons.webforms.submission.events import SubmissionCame
from regulars.commons.webforms.submission.models import Submission
from regulars.commons.webforms.submission.undoing import take_back
from regulars.core.records.field import Field
from regulars.core.records.history.undoing import add_own_way
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import RecordType, Verb
from regulars.core.records.registry import register

# What somebody wrote of herself stands in her answers: who may not read the field of a person sees no such submission.
_WITHOUT = "REPLACE({{alias}}.asked, '|{kind}|', '') = {{alias}}.asked"
_FIELDS = {
    "name": "name", "email": "email", "phone": "phone", "employer": "organisation", "job_title": "job_title",
    "city": "address", "country": "address",
}  # fmt: skip
_HIDDEN = [(name, kind, _WITHOUT) for name, kind in _FIELDS.items()]
FIELD = Field("field", "Which", KINDS["text"], required=True, max_length=60)


def _waits(values: dict[str, Any]) -> bool:
    return values.get("state") in ("waiting", "held")


@register
class Submissions(RecordType):
    """What somebody sent through a web form."""

    slug, label, plural, icon = "submissions", "Submission", "Submissions", "forms"
    model = Submission
    room = "webforms"
    can_create = can_import = False
    title_key = "name_key"
    subtitle_fields = ("party", "state")
    fields = (
        "name", "form", "party", "state", "happened_at", "confirmed_at", "told", "consent_text", "email", "language",
        "owner",
    )  # fmt: skip
    columns = ("name", "form", "party", "state", "happened_at", "owner")
    timeline_fields = ("form", "told", "consent_text", "state")
    sort = "-happened_at"
    boards = ("state",)
    through = "party"
    subjects = ("party",)
    happened_field = "happened_at"
    search = {"name": "name", "told": "text", "email": "contact"}
    events = {"create": SubmissionCame()}
    rows_hidden_with = {("people", name): text.format(kind=kind) for name, kind, text in _HIDDEN}
    verbs = (
        Verb("accept", "Take in", "check", accept_submission, offered=_waits),
        Verb("adopt", "Take over", "user-check", adopt_proposal, fields=(FIELD,), offered=lambda values: False),
    )


add_own_way(SubmissionCame.stored_name, take_back)
