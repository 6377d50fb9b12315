"""Why a deal has its chance, in words: each feature with what it does to the odds."""

import math
from typing import Any

from regulars.core.words import say, say_count
from regulars.sales.chance.rules import Facts, Known


def told_reasons(parts: dict[str, float], facts: Facts, known: Known, *, with_shares: bool) -> list[dict[str, Any]]:
    """Return {"name", "times", "told"}, what weighs most first; `times` multiplies the odds, 1 does nothing.

    Shares count deals of all sellers: they are told only to who sees them all.
    """
    found = [
        {"name": name, "times": f"{math.exp(part):.2f}", "told": _told(name, facts, known, with_shares)}
        for name, part in sorted(parts.items(), key=lambda one: -abs(one[1]))
    ]
    return [one for one in found if one["times"] != "1.00"]


def _told(name: str, facts: Facts, known: Known, with_shares: bool) -> str:
    if name in ("stage", "source", "seller"):
        return _share(name, f"{name}:{getattr(facts, name)}", known) if with_shares else _plain(name)
    if name == "worth":
        usual = known.usual_worth(facts.currency)
        if with_shares and usual and facts.worth:
            return say("Worth {times} times what closed deals usually were", times=f"{facts.worth / usual:.1f}")
        return say("What it is worth, beside what is usual")
    numbers = {"age": facts.days_old, "standing": facts.days_in_stage, "back": facts.steps_back, "heard": facts.heard}
    count = int(numbers[name])
    if name == "age":
        return say_count("Began {count} day ago", "Began {count} days ago", count=count)
    if name == "standing":
        return say_count("In its stage for {count} day", "In its stage for {count} days", count=count)
    if name == "back":
        return say_count("Went back once", "Went back {count} times", count=count)
    return say_count(
        "{count} call, visit or note in 30 days", "{count} calls, visits and notes in 30 days", count=count
    )


def _share(name: str, key: str, known: Known) -> str:
    tally = known.by.get(key)
    if tally is None or not tally.closed:
        return _plain(name)
    counts = {"won": tally.won, "closed": tally.closed}
    if name == "stage":
        return say("Of {closed} closed deals that came to this stage {won} were won", **counts)
    if name == "source":
        return say("Of {closed} closed deals from this source {won} were won", **counts)
    return say("Of {closed} closed deals of this seller {won} were won", **counts)


def _plain(name: str) -> str:
    if name == "stage":
        return say("The stage it came to")
    return say("The source it came from") if name == "source" else say("Whose deal it is")
