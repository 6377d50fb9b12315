"""How the house shows web forms."""

import regulars.commons.webforms.form.losing  # noqa: F401 - hears of places that are removed
from regulars.commons.directory.consent.topic_words import purpose_label
from regulars.commons.directory.consent.topics import purpose_choices
from regulars.commons.webforms.form.actions import move_form
from regulars.commons.webforms.form.events import FormChanged, FormMade
from regulars.commons.webforms.form.landing import landing_choices, landing_label
from regulars.commons.webforms.form.models import FormQuestion, WebForm
from regulars.commons.webforms.form.saving import complete_form
from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import ChildGroup, RecordType, Saving, Section, Verb
from regulars.core.records.registry import register

PURPOSE = Field(
    "purpose", "Agree to", KINDS["choice"], column="purpose", choices_from=purpose_choices, say_choice=purpose_label,
    nullable=False,
)  # fmt: skip
LANDS_IN = Field(
    "lands_in", "Lands in", KINDS["choice"], help="A queue for cases, a pipeline for deals; without it, the first.",
    column="lands_in", choices_from=landing_choices, say_choice=landing_label, nullable=False,
)  # fmt: skip
ADDRESS = Field("address", "Address", KINDS["text"], required=True, max_length=60)


@register
class WebForms(RecordType):
    """A page with questions that anybody may answer."""

    slug, label, plural, icon = "web-forms", "Web form", "Web forms", "forms"
    model = WebForm
    room, owner, is_setting = "webforms", None, True
    title_key = "name_key"
    subtitle_fields = ("slug",)
    fields = (
        "name", "slug", "is_active", "closes_on", "heading", "intro", "button", "thanks", "redirect", "closed_text",
        "needs_confirming", PURPOSE, "consent_text", "is_consent_required", "opens", LANDS_IN, "campaign", "goes_to",
        "sites",
    )  # fmt: skip
    columns = ("name", "slug", "is_active", "closes_on", "opens", "goes_to")
    form = (
        Section("Web form", ("name", "heading", "intro", "button", "is_active", "closes_on", "closed_text")),
        Section("Afterwards", ("thanks", "redirect", "needs_confirming", "opens", "lands_in", "campaign", "goes_to")),
        Section("Consent", ("purpose", "consent_text", "is_consent_required")),
        Section("Elsewhere", ("sites",)),
    )
    children = (
        ChildGroup(
            "questions", FormQuestion, "form", "Questions", "Question",
            ("place", "kind", "label", "help", "is_required", "options", "field"),
        ),
    )  # fmt: skip
    sort = "name"
    saving = Saving(before=complete_form)
    search = {"name": "name", "heading": "text"}
    events = {"create": FormMade(), "change": FormChanged()}
    verbs = (Verb("move", "Another address", "link", move_form, fields=(ADDRESS,)),)
