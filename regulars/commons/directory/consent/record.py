"""How the house shows the ledger of consents."""

from regulars.commons.directory.consent.deciding import wordings_of
from regulars.commons.directory.consent.models import Consent
from regulars.commons.directory.consent.topic_words import purpose_label
from regulars.commons.directory.consent.topics import purpose_choices
from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import register

PURPOSE = Field(
    "purpose", "Purpose", KINDS["choice"], column="purpose", choices_from=purpose_choices,
    say_choice=purpose_label, readonly=True,
)  # fmt: skip
WORDING = Field(
    "wording", "In which words", KINDS["computed"], of="long_text", readonly=True, compute=wordings_of,
    help="The text that was agreed to, with its version.",
)  # fmt: skip
_HIDDEN = "EXISTS (SELECT 1 FROM directory_party whose WHERE whose.id = {{alias}}.party_id AND whose.kind <> '{kind}')"


@register
class Consents(RecordType):
    """A line of the ledger of consents."""

    slug, label, plural, icon = "consents", "Consent", "Consents", "shield"
    model = Consent
    room, in_menu = "directory", False
    fields = (
        "party", "name", PURPOSE, "channel", "deed", "happened_at", "expires_on", "source", "evidence", WORDING,
        "file", "owner",
    )  # fmt: skip
    columns = ("party", "name", "deed", "happened_at", "expires_on", "source", "evidence", "owner")
    subtitle_fields = ("party",)
    timeline_fields = ("name", "deed", "happened_at", "source", "evidence")
    sort = "-happened_at"
    through = "party"
    owner = None
    subjects = ("party",)
    happened_field = "happened_at"
    is_ledger = True
    can_create = False
    can_import = False
    rows_hidden_with = {
        (slug, "consents"): _HIDDEN.format(kind=kind)
        for slug, kind in (("people", "person"), ("organisations", "organisation"), ("households", "household"))
    }
