"""Tags on parties: written by name, made when new."""

from functools import partial

from regulars.commons.directory.party.models import PartyTag
from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.tagging import save_tags, tag_rows

PARTY_TAGS = Field(
    "tags",
    "Tags",
    KINDS["tags"],
    many=tag_rows(PartyTag, "party_id"),
    save=partial(save_tags, PartyTag, "party_id"),
)
