"""What one does with a form beside changing it: give it another address."""

from regulars.commons.webforms.form.addresses import is_slug
from regulars.commons.webforms.form.events import FormMoved
from regulars.commons.webforms.form.models import WebForm
from regulars.core.access.viewer import Viewer
from regulars.core.problems import Invalid
from regulars.core.records.registry import record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.verbs import set_columns
from regulars.core.words import say


def move_form(form: WebForm, *, by: Viewer, address: str = "") -> int:
    """Give a form another address; whoever links to the old one must be told. Raises Invalid if it is taken."""
    word = address.strip().lower()
    if not is_slug(word):
        raise Invalid.field("address", say("Use small letters, numbers and dashes, like summer-fair."))
    if WebForm.objects.filter(slug=word).exclude(pk=form.pk).exists():
        raise Invalid.field("address", say("Another form stands at this address."))
    forms = record_type("web-forms")
    return journal_save(forms, form, "change", by=by, changes=[set_columns(forms, form, slug=word)], event=FormMoved())
