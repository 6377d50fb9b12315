"""Pairs compared and kept: those that may be one, with their evidence."""

from collections.abc import Iterable

import msgspec

from regulars.commons.directory.doubles.comparing import Evidence, compare_traits
from regulars.commons.directory.doubles.keys import MOST_SHARING, keys_of
from regulars.commons.directory.doubles.models import DoublePair
from regulars.commons.directory.doubles.remembering import said_of_merged, speaks_anew
from regulars.commons.directory.doubles.traits import load_traits
from regulars.commons.directory.doubles.weights import Patterns, Weights, score_of
from regulars.core.database.rows import execute, execute_many, fetch_rows, placeholders

KEPT_FROM = -3.0  # below even odds, but weights learnt later may lift them
Pair = tuple[int, int]
# The pair, its bits of evidence, and the evidence as JSON.
Compared = tuple[int, int, float, str]


def keys_by_party(ids: list[int]) -> dict[int, set[int]]:
    """Return the keys that some parties should have; those that are gone have none."""
    traits = load_traits(ids)
    return {pk: keys_of(traits[pk]) if pk in traits else set() for pk in ids}


def write_keys(keys: dict[int, set[int]]) -> None:
    """Make the stored keys of some parties these; what is stored already costs nothing."""
    ids = list(keys)
    stored: set[tuple[int, int]] = set()
    for start in range(0, len(ids), 800):
        some = ids[start : start + 800]
        sql = f"SELECT party_id, key FROM directory_doublekey WHERE party_id IN ({placeholders(some)})"
        stored.update(fetch_rows(sql, some))
    change_keys(stored, {(pk, key) for pk, found in keys.items() for key in found})


def change_keys(stored: set[tuple[int, int]], wanted: set[tuple[int, int]]) -> None:
    """Make these (party, key) of those that are stored."""
    if gone := sorted(stored - wanted):
        execute_many("DELETE FROM directory_doublekey WHERE party_id = %s AND key = %s", gone)
    # In the order of the index, so that those which come to stand on one page come one after the other.
    fresh = sorted(wanted - stored, key=lambda one: one[1])
    execute_many("INSERT INTO directory_doublekey (party_id, key) VALUES (%s, %s)", fresh)


def meeting(ids: list[int]) -> set[Pair]:
    """Return the pairs of some parties with any others that share a key which few share."""
    found: set[Pair] = set()
    for start in range(0, len(ids), 200):
        some = ids[start : start + 200]
        rows = fetch_rows(
            "SELECT mine.party_id, other.party_id FROM directory_doublekey mine"
            " JOIN directory_doublekey other ON other.key = mine.key AND other.party_id <> mine.party_id"
            f" WHERE mine.party_id IN ({placeholders(some)})"
            " AND (SELECT COUNT(*) FROM (SELECT 1 FROM directory_doublekey few"
            f" WHERE few.key = mine.key LIMIT {MOST_SHARING + 1}) counted) <= {MOST_SHARING}",
            some,
        )
        found |= {(min(pair), max(pair)) for pair in rows}
    return found


def meeting_by(keys: Iterable[int]) -> set[int]:
    """Return the parties that have any of these keys."""
    wanted = list(keys)
    if not wanted:
        return set()
    rows = fetch_rows(
        f"SELECT DISTINCT party_id FROM directory_doublekey WHERE key IN ({placeholders(wanted)}) LIMIT 400", wanted
    )
    return {row[0] for row in rows}


def compare_pairs(pairs: Iterable[Pair], weights: Weights, patterns: Patterns | None = None) -> list[Compared]:
    """Return those pairs that may be one, with their evidence; every evidence seen is counted in `patterns`."""
    wanted = list(pairs)
    traits = load_traits({pk for pair in wanted for pk in pair})
    found: list[Compared] = []
    weighed: dict[tuple[tuple[str, int], ...], tuple[float, str]] = {}
    for low, high in wanted:
        one, other = traits.get(low), traits.get(high)
        if one is None or other is None or one.kind != other.kind:
            continue
        evidence = compare_traits(one, other)
        pattern = tuple(evidence.items())
        if patterns is not None:
            patterns[pattern] += 1
        score, told = weighed.get(pattern) or weighed.setdefault(pattern, _weigh(evidence, weights))
        if score >= KEPT_FROM:
            found.append((low, high, score, told))
    return found


def _weigh(evidence: Evidence, weights: Weights) -> tuple[float, str]:
    return score_of(evidence, weights), msgspec.json.encode(evidence).decode()


def remove_pairs(ids: list[int]) -> None:
    """Remove the pairs of some parties, unless somebody said that they are two."""
    marks = placeholders(ids)
    execute(
        f"DELETE FROM directory_doublepair WHERE dismissed IS NULL AND (low_id IN ({marks}) OR high_id IN ({marks}))",
        [*ids, *ids],
    )


def keep_pairs(compared: list[Compared]) -> None:
    """Keep pairs that may be one; what was dismissed stays so until something new speaks for it."""
    said = said_of_merged((low, high) for low, high, *_ in compared)
    compared = [
        one for one in compared if (two := said.get(one[:2])) is None or speaks_anew(two, msgspec.json.decode(one[3]))
    ]
    execute_many(
        "INSERT INTO directory_doublepair (low_id, high_id, score, evidence) VALUES (%s, %s, %s, %s)"
        " ON CONFLICT (low_id, high_id) DO UPDATE SET score = excluded.score, evidence = excluded.evidence",
        compared,
    )
    _reopen([(low, high) for low, high, *_ in compared])


def _reopen(pairs: list[Pair]) -> None:
    """A dismissed pair comes back when it has evidence that was not there when it was dismissed."""
    for start in range(0, len(pairs), 400):
        lows = [low for low, _ in pairs[start : start + 400]]
        wanted = set(pairs[start : start + 400])
        for pair in DoublePair.objects.filter(low_id__in=lows, dismissed__isnull=False):
            if (pair.low_id, pair.high_id) in wanted and speaks_anew(pair.dismissed or {}, pair.evidence):
                DoublePair.objects.filter(pk=pair.pk).update(dismissed=None)
