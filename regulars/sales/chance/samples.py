"""Closed deals as one knew them while they were open: one look every two weeks, each with what was known by then."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from regulars.core.database.rows import fetch_rows
from regulars.sales.chance.rules import FEATURES, Facts, Known, numbers_of
from regulars.sales.chance.telling import Story, stories_of
from regulars.sales.passage.stored import moment_of

# So many of the latest closed deals are learnt from: older ones tell of another business.
MOST_DEALS = 4_000
_BETWEEN = dt.timedelta(days=14)
_MOST_LOOKS = 12


@dataclass(frozen=True, slots=True)
class _Closing:
    at: dt.datetime
    pk: int
    is_won: bool
    source: str
    seller: int | None
    worth: tuple[int, str]


@dataclass
class Samples:
    """What is learnt from: features, what became of the deal, which deal, and by which look it is judged."""

    rows: list[list[float]] = field(default_factory=list)
    won: list[int] = field(default_factory=list)
    deals: list[int] = field(default_factory=list)
    judged: list[bool] = field(default_factory=list)
    stages: list[int] = field(default_factory=list)


def stage_places() -> dict[int, int]:
    """Return where each stage stands in its pipeline."""
    return {pk: place for place, (pk,) in enumerate(fetch_rows("SELECT id FROM sales_stage ORDER BY place, id"))}


def closed_deals() -> list[_Closing]:
    """Return the latest closed deals, in the order of their closing."""
    rows = fetch_rows(
        "SELECT closed_at, id, state, source, owner_id, value, currency FROM sales_deal WHERE state IN ('won', 'lost')"
        f" AND closed_at IS NOT NULL AND trashed_at IS NULL ORDER BY closed_at DESC, id DESC LIMIT {MOST_DEALS}"
    )
    return [
        _Closing(moment_of(at), pk, state == "won", source or "", owner, (int(value or 0), currency or ""))
        for at, pk, state, source, owner, value, currency in reversed(rows)
    ]


def known_by_now(closings: list[_Closing], passed: dict[int, set[int]]) -> Known:
    """Return what all of these closed deals tell."""
    known = Known()
    for one in closings:
        _learn(known, one, passed.get(one.pk, set()))
    return known


def passed_stages(closings: list[_Closing]) -> dict[int, set[int]]:
    """Return which stages each of these deals was in."""
    wanted = {one.pk for one in closings}
    found: dict[int, set[int]] = {}
    rows = fetch_rows(
        "SELECT m.deal_id, m.stage_id FROM sales_passage m JOIN sales_deal t ON t.id = m.deal_id"
        " WHERE t.state IN ('won', 'lost')"
    )
    for deal, stage in rows:
        if deal in wanted:
            found.setdefault(deal, set()).add(stage)
    return found


def collect(closings: list[_Closing]) -> Samples:
    """Return what can be learnt from these deals, each look with only what was known by then."""
    places, passed, by_pk = stage_places(), passed_stages(closings), {one.pk: one for one in closings}
    looks: list[tuple[dt.datetime, int, Facts, bool]] = []
    for story in stories_of(list(by_pk)):
        looks += _looks(story, by_pk[story.pk].at, places)
    # Of two at one moment the look comes first: it knows nothing of a deal that closes just then.
    steps: list[tuple[dt.datetime, int, int, Any]] = [(at, 0, pk, (facts, judged)) for at, pk, facts, judged in looks]
    steps += [(one.at, 1, one.pk, one) for one in closings]
    known, samples = Known(), Samples()
    for _, kind, pk, what in sorted(steps, key=lambda step: step[:3]):
        if kind:
            _learn(known, what, passed.get(pk, set()))
            continue
        facts, judged = what
        numbers = numbers_of(facts, known)
        samples.rows.append([numbers[name] for name in FEATURES])
        samples.won.append(int(by_pk[pk].is_won))
        samples.deals.append(pk)
        samples.judged.append(judged)
        samples.stages.append(facts.stage)
    return samples


def _looks(story: Story, closed: dt.datetime, places: dict[int, int]) -> Iterator[tuple[dt.datetime, int, Facts, bool]]:
    found: list[tuple[dt.datetime, Facts]] = []
    at = story.begun()
    while at < closed and len(found) < _MOST_LOOKS:
        facts = story.facts(at, places)
        if facts:
            found.append((at, facts))
        at += _BETWEEN
    # A deal is judged once, by the look in the middle of its life.
    middle = len(found) // 2
    return iter([(at, story.pk, facts, place == middle) for place, (at, facts) in enumerate(found)])


def _learn(known: Known, one: _Closing, stages: set[int]) -> None:
    known.learn(is_won=one.is_won, stages=stages, source=one.source, seller=one.seller, worth=one.worth)
