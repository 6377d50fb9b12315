"""Likely doubles as one user may see them: both parties visible, no hidden field told or counted."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from regulars.commons.directory.doubles.comparing import Evidence, compare_traits
from regulars.commons.directory.doubles.keys import keys_of
from regulars.commons.directory.doubles.models import DoublePair, DoubleSearch
from regulars.commons.directory.doubles.pairing import meeting_by
from regulars.commons.directory.doubles.reasons import percent, reasons_of
from regulars.commons.directory.doubles.state import learnt_weights
from regulars.commons.directory.doubles.traits import Traits, load_traits
from regulars.commons.directory.doubles.weights import score_of
from regulars.commons.directory.party.models import Party
from regulars.commons.directory.party.record import Parties
from regulars.core.access.viewer import Viewer
from regulars.core.problems import NotFound
from regulars.core.records.fields import all_fields, readable_fields
from regulars.core.records.reading.single import group_is_readable
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.registry import record_type
from regulars.foundation.text import fold

JsonRow = dict[str, Any]
SLUGS = {"person": "people", "organisation": "organisations", "household": "households"}
# A trait counts for whoever may see all these fields.
FIELDS = {
    "name": ("name", "given_name", "family_name", "preferred_name"),
    "email": ("email", "phone"),
    "phone": ("email", "phone"),
    "domain": ("email", "phone"),
    "address": ("city", "country"),
    "birthday": ("birthday",),
    "employer": ("employer",),
    "tax": ("tax_number",),
}
# And, where it comes from child rows, this group.
GROUPS = {
    "email": "contact_points",
    "phone": "contact_points",
    "domain": "contact_points",
    "address": "addresses",
    "birthday": "dates",
}
MOST_READ = 5_000


@dataclass(frozen=True)
class PairsAsked:
    """Which pairs: of what type, called what, how likely at least, and those said to be two or the others."""

    type: str | None = None
    words: str = ""
    least: int = 50
    dismissed: bool = False


def list_pairs(viewer: Viewer, asked: PairsAsked, *, after: int = 0, limit: int = 50) -> JsonRow:
    """Return {"pairs", "next", "total", "compared_at"}: likely doubles, the likeliest first."""
    state = DoubleSearch.objects.filter(pk=1).first()
    weights = state.weights if state else {}
    found: list[JsonRow] = []
    pairs = list(_pairs_asked(asked).order_by("-score", "id")[:MOST_READ])
    titles = titles_of(Parties, {pk for pair in pairs for pk in (pair.low_id, pair.high_id)}, viewer)
    told = {slug: told_traits(slug, viewer) for slug in SLUGS.values()}
    wanted = fold(asked.words).split()
    for pair in pairs:
        one, other = titles.get(pair.low_id), titles.get(pair.high_id)
        if one and other and one["type"] == other["type"] and _are_called(wanted, one, other):
            seen = {trait: level for trait, level in pair.evidence.items() if trait in told[one["type"]]}
            score = score_of(seen, weights)
            if asked.dismissed or (score >= 0 and percent(score) >= asked.least):
                found.append(_view(pair.pk, one, other, seen, score))
    found.sort(key=lambda view: (-view["score"], view["id"]))
    page = found[after : after + limit]
    return {
        "pairs": page,
        "next": after + limit if len(found) > after + limit else None,
        "total": len(found),
        "compared_at": state.compared_at.isoformat() if state and state.compared_at else None,
    }


def _pairs_asked(asked: PairsAsked) -> QuerySet[DoublePair]:
    pairs = DoublePair.objects.filter(dismissed__isnull=not asked.dismissed)
    if not asked.dismissed:
        pairs = pairs.filter(score__gte=0)
    if asked.type:
        kind = next(kind for kind, slug in SLUGS.items() if slug == asked.type)
        pairs = pairs.filter(Exists(Party.objects.filter(pk=OuterRef("low_id"), kind=kind)))
    # Each word is looked for in either name: "bob miller" finds Robert Miller and Bob Miller.
    for word in fold(asked.words).split():
        named = Party.objects.filter(name_key__contains=word)
        pairs = pairs.filter(Exists(named.filter(pk=OuterRef("low_id"))) | Exists(named.filter(pk=OuterRef("high_id"))))
    return pairs


def _are_called(words: list[str], one: JsonRow, other: JsonRow) -> bool:
    """Whether what the viewer sees of their names has the words, for what she does not see must find nothing."""
    names = f" {fold(one['title'])} {fold(other['title'])}"
    return all(f" {word}" in names for word in words)


def find_pair(viewer: Viewer, pk: int) -> DoublePair:
    """Return a pair whose parties the viewer may both see; raises NotFound."""
    pair = DoublePair.objects.filter(pk=pk).first()
    if pair is None or len(titles_of(Parties, {pair.low_id, pair.high_id}, viewer)) < 2:
        raise NotFound()
    return pair


def like_this(viewer: Viewer, traits: Traits, *, limit: int = 5) -> list[JsonRow]:
    """Return those that somebody not yet stored may be: [{"party", "score", "reasons"}], the likeliest first."""
    weights = learnt_weights()
    slug = SLUGS[traits.kind]
    near = {pk: one for pk, one in load_traits(meeting_by(keys_of(traits))).items() if one.kind == traits.kind}
    titles = titles_of(record_type(slug), set(near), viewer)
    found: list[JsonRow] = []
    for pk, title in titles.items():
        seen = seen_evidence(compare_traits(traits, near[pk]), slug, viewer)
        score = score_of(seen, weights)
        # While typing little is known yet: the same name alone is worth a look.
        if score >= 0 or (seen.get("name", 0) >= 4 and score >= _NAME_ALONE):
            found.append({"party": title, "score": percent(score), "reasons": reasons_of(seen)})
    found.sort(key=lambda one: -one["score"])
    return found[:limit]


_NAME_ALONE = -4.5


def seen_evidence(evidence: Evidence, slug: str, viewer: Viewer) -> Evidence:
    """Return the evidence of fields that the viewer may see."""
    told = told_traits(slug, viewer)
    return {trait: level for trait, level in evidence.items() if trait in told}


def told_traits(slug: str, viewer: Viewer) -> set[str]:
    """Return the traits of which the viewer may see every field."""
    kind = record_type(slug)
    readable = readable_fields(kind, viewer)
    hidden = set(all_fields(kind)) - set(readable)
    hidden_groups = {group.name for group in kind.children if not group_is_readable(group, kind, viewer)}
    return {
        trait for trait, names in FIELDS.items() if hidden.isdisjoint(names) and GROUPS.get(trait) not in hidden_groups
    }


def _view(pk: int, one: JsonRow, other: JsonRow, evidence: Evidence, score: float) -> JsonRow:
    return {"id": pk, "type": one["type"], "one": one, "other": other, "score": percent(score),
            "reasons": reasons_of(evidence)}  # fmt: skip
