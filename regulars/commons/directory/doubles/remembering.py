"""That two are two is remembered for what they became part of as well."""

from collections.abc import Iterable

from regulars.commons.directory.doubles.comparing import Evidence
from regulars.commons.directory.doubles.models import DoublePair
from regulars.commons.directory.doubles.weights import DEFAULT
from regulars.commons.directory.party.record import Parties
from regulars.core.records.old_ids import all_merged_into

Pair = tuple[int, int]
_AT_ONCE = 400


def speaks_anew(before: Evidence, now: Evidence) -> bool:
    """Whether something speaks for a pair that did not when it was dismissed."""
    return any(DEFAULT[trait][level] > 0 and level > before.get(trait, -1) for trait, level in now.items())


def said_of_merged(pairs: Iterable[Pair]) -> dict[Pair, Evidence]:
    """Return, by pair, the evidence on which somebody said that they are two, before either became what it is now."""
    wanted = list(pairs)
    olds = all_merged_into(Parties, {pk for pair in wanted for pk in pair})
    stands_for: dict[Pair, list[Pair]] = {}
    for low, high in wanted if olds else ():
        for one in (low, *olds.get(low, ())):
            for other in (high, *olds.get(high, ())):
                if {one, other} != {low, high}:
                    stands_for.setdefault((min(one, other), max(one, other)), []).append((low, high))
    found: dict[Pair, Evidence] = {}
    lows = sorted({low for low, _ in stands_for})
    for start in range(0, len(lows), _AT_ONCE):
        some = lows[start : start + _AT_ONCE]
        for said in DoublePair.objects.filter(low_id__in=some, dismissed__isnull=False):
            for pair in stands_for.get((said.low_id, said.high_id), ()):
                found[pair] = {**found.get(pair, {}), **(said.dismissed or {})}
    return found
