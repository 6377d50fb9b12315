"""Likely doubles as one user may see them: both parties visible, no hidden field told or counted."""

from typing import Any

from regulars.commons.directory.doubles.comparing import Evidence, compare_traits
from regulars.commons.directory.doubles.keys import keys_of
from regulars.commons.directory.doubles.models import DoublePair, DoubleSearch
from regulars.commons.directory.doubles.pairing import meeting_by
from regulars.commons.directory.doubles.traits import Traits, load_traits
from regulars.commons.directory.doubles.weights import likelihood, score_of
from regulars.commons.directory.party.record import Parties
from regulars.core.access.viewer import Viewer
from regulars.core.problems import NotFound
from regulars.core.records.fields import all_fields, readable_fields
from regulars.core.records.reading.single import group_is_readable
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.registry import record_type
from regulars.core.words import mark, say

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


def open_pairs(viewer: Viewer, *, after: int = 0, limit: int = 50) -> JsonRow:
    """Return {"pairs", "next", "compared_at"}: likely doubles, the likeliest first."""
    state = DoubleSearch.objects.filter(pk=1).first()
    weights = state.weights if state else {}
    found: list[JsonRow] = []
    pairs = list(DoublePair.objects.filter(dismissed__isnull=True, score__gte=0).order_by("-score", "id")[:MOST_READ])
    titles = titles_of(Parties, {pk for pair in pairs for pk in (pair.low_id, pair.high_id)}, viewer)
    for pair in pairs:
        one, other = titles.get(pair.low_id), titles.get(pair.high_id)
        if one and other and one["type"] == other["type"]:
            seen = seen_evidence(pair.evidence, one["type"], viewer)
            score = score_of(seen, weights)
            if score >= 0:
                found.append(_view(pair.pk, one, other, seen, score))
    found.sort(key=lambda view: (-view["score"], view["id"]))
    page = found[after : after + limit]
    return {
        "pairs": page,
        "next": after + limit if len(found) > after + limit else None,
        "total": len(found),
        "compared_at": state.compared_at.isoformat() if state and state.compared_at else None,
    }


def find_pair(viewer: Viewer, pk: int) -> DoublePair:
    """Return a pair whose parties the viewer may both see; raises NotFound."""
    pair = DoublePair.objects.filter(pk=pk).first()
    if pair is None or len(titles_of(Parties, {pair.low_id, pair.high_id}, viewer)) < 2:
        raise NotFound()
    return pair


def like_this(viewer: Viewer, traits: Traits, *, limit: int = 5) -> list[JsonRow]:
    """Return those that somebody not yet stored may be: [{"party", "score", "reasons"}], the likeliest first."""
    state = DoubleSearch.objects.filter(pk=1).first()
    weights = state.weights if state else {}
    slug = SLUGS[traits.kind]
    near = {pk: one for pk, one in load_traits(meeting_by(keys_of(traits))).items() if one.kind == traits.kind}
    titles = titles_of(record_type(slug), set(near), viewer)
    found: list[JsonRow] = []
    for pk, title in titles.items():
        seen = seen_evidence(compare_traits(traits, near[pk]), slug, viewer)
        score = score_of(seen, weights)
        # While typing little is known yet: the same name alone is worth a look.
        if score >= 0 or (seen.get("name", 0) >= 4 and score >= _NAME_ALONE):
            found.append({"party": title, "score": _percent(score), "reasons": reasons_of(seen)})
    found.sort(key=lambda one: -one["score"])
    return found[:limit]


_NAME_ALONE = -4.5


def seen_evidence(evidence: Evidence, slug: str, viewer: Viewer) -> Evidence:
    """Return the evidence of fields that the viewer may see."""
    kind = record_type(slug)
    readable = readable_fields(kind, viewer)
    hidden = set(all_fields(kind)) - set(readable)
    hidden_groups = {group.name for group in kind.children if not group_is_readable(group, kind, viewer)}
    return {
        trait: level
        for trait, level in evidence.items()
        if hidden.isdisjoint(FIELDS[trait]) and GROUPS.get(trait) not in hidden_groups
    }


def reasons_of(evidence: Evidence) -> list[JsonRow]:
    """Return why, as traits and levels in words: what speaks for it first."""
    told = [
        {"trait": trait, "for": WORDS[trait][level][0], "text": say(WORDS[trait][level][1])}
        for trait, level in evidence.items()
        if WORDS[trait][level][1]
    ]
    return sorted(told, key=lambda one: not one["for"])


WORDS: dict[str, list[tuple[bool, str]]] = {
    "name": [
        (False, mark("Different names")),
        (False, mark("Another given name")),
        (False, mark("Another family name")),
        (True, mark("Nearly the same name")),
        (True, mark("The same name, short or in full")),
        (True, mark("The same name")),
    ],
    "email": [(False, ""), (True, mark("Nearly the same e-mail")), (True, mark("The same e-mail"))],
    "phone": [(False, ""), (True, mark("Nearly the same phone")), (True, mark("The same phone"))],
    "address": [(False, mark("Another town")), (True, mark("The same town")), (True, mark("The same address"))],
    "birthday": [
        (False, mark("Another birthday")),
        (True, mark("Nearly the same birthday")),
        (True, mark("The same birthday")),
    ],
    "employer": [(False, mark("Another employer")), (True, mark("The same employer"))],
    "domain": [(False, ""), (True, mark("The same web or mail domain"))],
    "tax": [(False, mark("Another tax number")), (True, mark("The same tax number"))],
}


def _view(pk: int, one: JsonRow, other: JsonRow, evidence: Evidence, score: float) -> JsonRow:
    return {"id": pk, "type": one["type"], "one": one, "other": other, "score": _percent(score),
            "reasons": reasons_of(evidence)}  # fmt: skip


def _percent(score: float) -> int:
    return round(likelihood(score) * 100)
