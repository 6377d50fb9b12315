"""Tags of many parties at once; new words become tags."""

from collections.abc import Iterable

from regulars.commons.directory.party.models import PartyTag
from regulars.commons.directory.party.tagging import colour_for
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.history.byproducts import byproduct_made
from regulars.core.records.models import Tag
from regulars.foundation.text import fold


def make_tags(tags: Iterable[list[str]]) -> list[ChangeMade]:
    """Make the tags that are not there yet; return what was made, for the journal."""
    wanted = _words(tags)
    known = set(Tag.objects.filter(key__in=wanted).values_list("key", flat=True))
    missing = [key for key in wanted if key not in known]
    Tag.objects.bulk_create(
        [Tag(key=key, name=wanted[key], color=colour_for(key)) for key in missing], ignore_conflicts=True
    )
    return [byproduct_made(tag) for tag in Tag.objects.filter(key__in=missing).order_by("id")]


def _words(tags: Iterable[list[str]]) -> dict[str, str]:
    return {_key(name): name[:60] for names in tags for name in names if fold(name)}


def _key(name: str) -> str:
    return fold(name)[:60]


def save_tags(tags_of: dict[int, list[str]]) -> None:
    """Make the tags of these parties exactly these; all the words are tags already."""
    known = dict(Tag.objects.filter(key__in=_words(tags_of.values())).values_list("key", "id"))
    shall_be = {(pk, known[_key(name)]) for pk, names in tags_of.items() for name in names if _key(name) in known}
    there = {(link.party_id, link.tag_id): link.pk for link in PartyTag.objects.filter(party_id__in=list(tags_of))}
    PartyTag.objects.filter(pk__in=[pk for pair, pk in there.items() if pair not in shall_be]).delete()
    PartyTag.objects.bulk_create([PartyTag(party_id=p, tag_id=t) for p, t in sorted(shall_be - there.keys())])
