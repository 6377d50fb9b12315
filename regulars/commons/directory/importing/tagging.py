"""Tags of many parties at once; new words become tags."""

from regulars.commons.directory.party.models import PartyTag
from regulars.commons.directory.party.tagging import colour_for
from regulars.core.records.models import Tag
from regulars.foundation.text import fold


def save_tags(tags_of: dict[int, list[str]]) -> None:
    """Make the tags of these parties exactly these."""
    wanted = {fold(name): name[:60] for names in tags_of.values() for name in names if fold(name)}
    known = dict(Tag.objects.filter(key__in=wanted).values_list("key", "id"))
    missing = [Tag(key=key, name=name, color=colour_for(key)) for key, name in wanted.items() if key not in known]
    Tag.objects.bulk_create(missing, ignore_conflicts=True)
    if missing:
        known = dict(Tag.objects.filter(key__in=wanted).values_list("key", "id"))
    shall_be = {(pk, known[fold(name)]) for pk, names in tags_of.items() for name in names if fold(name) in known}
    there = {(link.party_id, link.tag_id): link.pk for link in PartyTag.objects.filter(party_id__in=list(tags_of))}
    PartyTag.objects.filter(pk__in=[pk for pair, pk in there.items() if pair not in shall_be]).delete()
    PartyTag.objects.bulk_create([PartyTag(party_id=p, tag_id=t) for p, t in sorted(shall_be - there.keys())])
