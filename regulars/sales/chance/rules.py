"""The arithmetic of a learnt chance: what is known of a deal at a moment becomes numbers, numbers become odds."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

# The order in which weights are kept.
FEATURES = ("stage", "back", "age", "standing", "worth", "source", "seller", "heard")
LEAST_CLOSED, LEAST_EACH = 60, 15
# A rate seen in few deals is drawn towards the usual one, as if so many usual deals had been seen too.
_DRAWN = 5.0
_FURTHEST = 3.0


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an open deal at a moment."""

    stage: int
    steps_back: int
    days_old: float
    days_in_stage: float
    worth: int | None
    currency: str
    source: str
    seller: int | None
    heard: int


@dataclass
class Tally:
    """How many closed deals of a kind there were, and how many of them were won."""

    closed: int = 0
    won: int = 0


@dataclass
class Known:
    """What the deals closed so far tell; fed in the order of their closing, so that nothing of later is in it."""

    all: Tally = field(default_factory=Tally)
    by: dict[str, Tally] = field(default_factory=dict)
    worths: dict[str, list[float]] = field(default_factory=dict)

    def learn(self, *, is_won: bool, stages: set[int], source: str, seller: int | None, worth: tuple[int, str]) -> None:
        """Take in a deal that was closed."""
        keys = {*(f"stage:{one}" for one in stages), f"source:{source}", f"seller:{seller}"}
        for tally in (self.all, *(self.by.setdefault(key, Tally()) for key in keys)):
            tally.closed += 1
            tally.won += is_won
        if worth[0] > 0:
            total = self.worths.setdefault(worth[1], [0.0, 0.0])
            total[0] += 1
            total[1] += math.log(worth[0])

    def share(self, key: str) -> float:
        """Return which part of the deals of a kind was won, drawn towards the usual where there are few."""
        tally = self.by.get(key, Tally())
        return (tally.won + _DRAWN * self.usual) / (tally.closed + _DRAWN)

    @property
    def usual(self) -> float:
        """Which part of all closed deals was won."""
        return (self.all.won + 1) / (self.all.closed + 2)

    def usual_worth(self, currency: str) -> float | None:
        """Return what deals in a currency are usually worth; None where none was closed."""
        count, total = self.worths.get(currency, (0.0, 0.0))
        return math.exp(total / count) if count else None


def numbers_of(facts: Facts, known: Known) -> dict[str, float]:
    """Return a deal's features; 0 where nothing speaks for or against."""
    usual, begin = known.usual_worth(facts.currency), log_odds(known.usual)
    worth = math.log(facts.worth / usual) if usual and facts.worth and facts.worth > 0 else 0.0
    return {
        "stage": log_odds(known.share(f"stage:{facts.stage}")) - begin,
        "back": float(min(facts.steps_back, 3)),
        "age": math.log1p(max(0.0, facts.days_old)),
        "standing": math.log1p(max(0.0, facts.days_in_stage)),
        "worth": max(-_FURTHEST, min(_FURTHEST, worth)),
        "source": log_odds(known.share(f"source:{facts.source}")) - begin if facts.source else 0.0,
        "seller": log_odds(known.share(f"seller:{facts.seller}")) - begin if facts.seller else 0.0,
        "heard": math.log1p(facts.heard),
    }


def log_odds(share: float) -> float:
    """Return the logarithm of the odds of a share between 0 and 1."""
    kept = min(max(share, 1e-4), 1 - 1e-4)
    return math.log(kept / (1 - kept))


def chance_of(numbers: Mapping[str, float], learnt: Mapping[str, Mapping[str, float]]) -> float:
    """Return how likely a deal is won, between 0 and 1."""
    return 1 / (1 + math.exp(-sum(parts_of(numbers, learnt).values())))


def parts_of(numbers: Mapping[str, float], learnt: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Return what each feature adds to the log-odds of a usual deal; "begin" is where that one stands."""
    parts = {"begin": learnt["begin"]["of"]}
    for name in FEATURES:
        parts[name] = learnt["weights"][name] * (numbers[name] - learnt["usual"][name])
    return parts
