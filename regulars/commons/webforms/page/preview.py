"""A form's page before it is saved: drawn by the same code from what the builder holds."""

from typing import Any

from django.http import HttpRequest

from regulars.commons.webforms.form.models import FormQuestion, WebForm
from regulars.commons.webforms.form.questions import questions_of
from regulars.commons.webforms.page.drawing import draw_form

SHOWN = ("name", "heading", "intro", "button", "consent_text", "is_consent_required", "purpose")
_ASKED = ("kind", "label", "help", "is_required", "options", "field")


def preview(request: HttpRequest, values: dict[str, Any]) -> str:
    """Return the page as HTML; nothing of it is kept."""
    form = WebForm(slug="preview", **{name: values[name] for name in SHOWN if values.get(name) is not None})
    asked = [row for row in values.get("questions", []) if row.get("kind")]
    rows = [
        FormQuestion(pk=place, place=place, **{name: row[name] for name in _ASKED if row.get(name) is not None})
        for place, row in enumerate(asked, 1)
    ]
    return draw_form(request, form, questions=questions_of(form, rows)).content.decode()
