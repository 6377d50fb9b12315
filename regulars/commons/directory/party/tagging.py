"""Tags on parties: written by name, made when new."""

from typing import Any

from regulars.commons.directory.party.models import PartyTag
from regulars.core.records.field import Field, ManyRows
from regulars.core.records.kinds import KINDS
from regulars.core.records.models import Tag
from regulars.foundation.text import fold


def set_party_tags(party_id: int, names: list[Any]) -> None:
    """Make a party's tags exactly these."""
    wanted = {fold(str(name)): str(name) for name in names}
    known = {tag.key: tag for tag in Tag.objects.filter(key__in=wanted)}
    for key, name in wanted.items():
        if key not in known:
            known[key], _ = Tag.objects.get_or_create(key=key, defaults={"name": name, "color": colour_for(key)})
    now = {link.tag_id: link for link in PartyTag.objects.filter(party_id=party_id)}
    ids = {tag.pk for tag in known.values()}
    PartyTag.objects.filter(pk__in=[link.pk for tag, link in now.items() if tag not in ids]).delete()
    PartyTag.objects.bulk_create([PartyTag(party_id=party_id, tag_id=pk) for pk in sorted(ids - set(now))])


def colour_for(key: str) -> str:
    """Return a colour for a new tag, always the same for the same word."""
    colours = ("amber", "teal", "violet", "blue", "pink", "green", "indigo", "orange")
    return colours[sum(key.encode()) % len(colours)]


PARTY_TAGS = Field(
    "tags",
    "Tags",
    KINDS["tags"],
    many=ManyRows(
        table="directory_partytag m JOIN records_tag v ON v.id = m.tag_id",
        owner="m.party_id",
        value="v.name",
        key="v.key",
    ),
    save=set_party_tags,
)
