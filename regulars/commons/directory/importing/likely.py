"""In the dry run: whom rows that match nobody may still be, in the directory or in a row before."""

from collections.abc import Collection, Iterable

import msgspec

from regulars.commons.directory.doubles.comparing import Evidence, compare_traits
from regulars.commons.directory.doubles.keys import MOST_SHARING, keys_of
from regulars.commons.directory.doubles.queries import told_traits
from regulars.commons.directory.doubles.reasons import percent, reasons_of
from regulars.commons.directory.doubles.state import learnt_weights
from regulars.commons.directory.doubles.traits import Traits, add_place, add_point, load_traits, make_traits
from regulars.commons.directory.doubles.weights import score_of
from regulars.commons.directory.importing.draft import Draft
from regulars.commons.directory.importing.pool import SLUGS
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.importing.importer import Like
from regulars.core.records.importing.seen import SeenKeys
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.registry import record_type
from regulars.foundation.text import fold

# The same name, and nothing that speaks against it, is worth a look; other names need more.
SAME_NAME, SAME_NAME_FROM = 5, -2.0
_AT_ONCE = 500


class Likely:
    """Compares the new ones of one file with all that is there, and with each other."""

    def __init__(self, by: Viewer) -> None:
        self._by, self._weights = by, learnt_weights()
        self._told = {slug: told_traits(slug, by) for slug in SLUGS.values()}
        self._too_common: set[int] = set()

    def find(self, drafts: Collection[Draft], seen: SeenKeys) -> dict[int, Like]:
        """Return, by row, whom it may be; the rows are remembered for those that follow."""
        mine = {draft.number: _traits_of(draft) for draft in drafts}
        keys = {number: keys_of(traits) for number, traits in mine.items()}
        holders = self._holders({key for some in keys.values() for key in some})
        near = {number: {pk for key in some for pk in holders.get(key, ())} for number, some in keys.items()}
        known = load_traits({pk for some in near.values() for pk in some})
        found: dict[int, Like] = {}
        titles: dict[int, str] = {}
        for slug in SLUGS.values():
            titles |= {pk: one["title"] for pk, one in titles_of(record_type(slug), set(known), self._by).items()}
        for number, traits in mine.items():
            stored = [(known[pk], titles[pk]) for pk in near[number] if pk in titles]
            before = [_decoded(seen.said(row)) for row in seen.meeting(keys[number], most=MOST_SHARING)]
            if like := self._likest(traits, stored, before):
                found[number] = like
            seen.add_alike(number, keys[number], _ENCODER.encode(traits))
        return found

    def _likest(self, mine: Traits, stored: Iterable[tuple[Traits, str]], before: Iterable[Traits]) -> Like | None:
        slug = SLUGS[mine.kind]
        weighed: list[tuple[float, int, Evidence, str]] = []
        for theirs, title in stored:
            told = {t: level for t, level in compare_traits(mine, theirs).items() if t in self._told[slug]}
            weighed.append((score_of(told, self._weights), theirs.pk, told, title))
        for theirs in before:
            evidence = compare_traits(mine, theirs)
            # A row of the file has its number below zero, for records have theirs above.
            weighed.append((score_of(evidence, self._weights), theirs.pk, evidence, theirs.title))
        likely = [one for one in weighed if _is_worth_a_look(one[0], one[2])]
        if not likely:
            return None
        score, pk, evidence, title = max(likely, key=lambda one: (one[0], one[1] > 0, -abs(one[1])))
        ids = {"record_id": pk} if pk > 0 else {"row": -pk}
        return Like(title, percent(score), reasons_of(evidence), slug, **ids)

    def _holders(self, keys: set[int]) -> dict[int, list[int]]:
        """The parties that have each of these keys, but for keys that so many have that they say nothing."""
        found: dict[int, list[int]] = {}
        wanted = sorted(keys - self._too_common)
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            marks = placeholders(some)
            counts = fetch_rows(
                f"SELECT key, COUNT(*) FROM directory_doublekey WHERE key IN ({marks}) GROUP BY key", some
            )
            self._too_common.update(key for key, count in counts if count > MOST_SHARING)
            few = [key for key, count in counts if count <= MOST_SHARING]
            sql = f"SELECT key, party_id FROM directory_doublekey WHERE key IN ({placeholders(few)}) ORDER BY party_id"
            for key, pk in fetch_rows(sql, few) if few else ():
                found.setdefault(key, []).append(pk)
        return found


def _is_worth_a_look(score: float, evidence: Evidence) -> bool:
    return score >= 0 or (evidence.get("name", 0) >= SAME_NAME and score >= SAME_NAME_FROM)


def _traits_of(draft: Draft) -> Traits:
    said = draft.columns.get
    birthday = next((one["day"] for one in draft.dates if one["kind"] == "birthday"), "")
    traits = make_traits(
        -draft.number, draft.kind, draft.name, str(said("given_name") or ""), str(said("family_name") or ""),
        str(said("preferred_name") or ""), str(said("tax_number") or ""), birthday, fold(draft.employer)[:300] or None,
    )  # fmt: skip
    traits.title = draft.name
    for point in draft.points:
        add_point(traits, point.kind, point.value, point.key)
    for address in draft.addresses:
        add_place(traits, address.get("street", ""), address.get("postcode", ""), address.get("city", ""))
    return traits


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Traits)


def _decoded(body: bytes) -> Traits:
    return _DECODER.decode(body)
