"""What a save of a form completes and checks: its address, its questions, where it may be shown."""

from typing import Any

from regulars.commons.webforms.form.addresses import free_slug, sites_of
from regulars.commons.webforms.form.kinds import CHOOSING
from regulars.commons.webforms.form.landing import check_landing
from regulars.commons.webforms.form.own_fields import askable_fields
from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save
from regulars.core.words import say

MOST_QUESTIONS = 100
MOST_OPTIONS = 200
_ONCE = ("name", "email", "phone", "organisation", "job_title", "address")


def complete_form(save: Save) -> None:
    """Give a new form its address, and refuse what could not be shown or answered."""
    if save.is_new:
        save.record.slug = free_slug(save.values.get("name") or "")
    try:
        sites_of(save.values.get("sites") or "")
    except ValueError as wrong:
        problem = say("“{site}” is no site; write it like https://shop.example.", site=str(wrong)[:80])
        raise Invalid.field("sites", problem) from None
    check_landing(save)
    if "questions" in save.children:
        _check_questions(save.children["questions"])
    if save.values.get("is_consent_required") and not save.values.get("consent_text", save.record.consent_text):
        raise Invalid.field("consent_text", say("Write what visitors agree to."))


def options_of(text: str) -> list[str]:
    """Return the choices in a text, one a line, each once."""
    return list(dict.fromkeys(line.strip()[:300] for line in text.splitlines() if line.strip()))


def _check_questions(rows: list[dict[str, Any]]) -> None:
    if len(rows) > MOST_QUESTIONS:
        raise Invalid.field("children.questions", say("A form asks at most {most} questions.", most=MOST_QUESTIONS))
    own, seen = {one.name for one in askable_fields()}, set()
    for place, row in enumerate(rows):
        at, kind = f"children.questions.{place}", row.get("kind")
        asked = (kind, row.get("field") if kind == "own" else "")
        if (kind in _ONCE or kind == "own") and asked in seen:
            raise Invalid.field(f"{at}.kind", say("This is asked for already; take one of the two out."))
        seen.add(asked)
        if kind == "own" and row.get("field") not in own:
            raise Invalid.field(f"{at}.field", say("Choose one of the fields that you added to people."))
        if kind in CHOOSING and not 0 < len(options_of(row.get("options") or "")) <= MOST_OPTIONS:
            problem = say("Write what can be chosen, one a line, at most {most}.", most=MOST_OPTIONS)
            raise Invalid.field(f"{at}.options", problem)
