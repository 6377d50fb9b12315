"""A form's definition as a file: taken out of one house and brought into another, or kept as a pattern."""

from typing import Any

from regulars.commons.webforms.form.landing import landing_called, landing_name
from regulars.commons.webforms.form.models import FormQuestion, WebForm
from regulars.core.access.viewer import Viewer
from regulars.core.problems import Invalid
from regulars.core.records.registry import record_type
from regulars.core.records.writing.creating import create_record
from regulars.core.words import say

VERSION = 1
TEXTS = (
    "name", "heading", "intro", "button", "thanks", "redirect", "closed_text", "consent_text", "is_consent_required",
    "needs_confirming", "opens", "lands_in", "campaign", "sites",
)  # fmt: skip
_ASKED = ("place", "kind", "label", "help", "is_required", "options", "field")


def definition_of(form: WebForm) -> dict[str, Any]:
    """Return a form as it can be made again elsewhere: nothing of who works here, nothing that was sent."""
    questions = FormQuestion.objects.filter(form=form).order_by("place", "id")
    return {
        "regulars_form": VERSION,
        **{name: getattr(form, name) for name in TEXTS},
        # By its name: another house has other ids.
        "lands_in": landing_name(form.lands_in),
        "questions": [{name: getattr(one, name) for name in _ASKED} for one in questions],
    }


def form_from(definition: dict[str, Any], *, by: Viewer) -> tuple[WebForm, str]:
    """Make a form of a definition; it is closed until somebody opens it. Raises Invalid, Refused.

    Returns it with the name of the place where it landed, if there is none of that name in this house.
    """
    if definition.get("regulars_form") != VERSION:
        raise Invalid(say("This is no form that was taken out of Regulars."))
    questions = definition.get("questions")
    body = {name: definition[name] for name in TEXTS if name in definition and name != "lands_in"}
    named = str(definition.get("lands_in") or "")[:120]
    place = landing_called(named, str(definition.get("opens")))
    body |= {"lands_in": place} if place else {}
    children = {"questions": questions if isinstance(questions, list) else []}
    made = create_record(record_type("web-forms"), {**body, "is_active": False, "children": children}, by=by)
    return made[0], "" if place else named
