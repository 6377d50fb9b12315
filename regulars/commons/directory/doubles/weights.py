"""How much each level of evidence says, by Fellegi and Sunter (1969); learnt from the directory itself by EM.

The weight of a level is log2 of how often it is met among doubles over how often among others. Sources: I. P. Fellegi,
A. B. Sunter, "A Theory for Record Linkage", JASA 64 (1969); W. E. Winkler, "Using the EM Algorithm for Weight
Computation in the Fellegi-Sunter Model of Record Linkage" (1988).
"""

from collections import Counter
from math import log2

from regulars.commons.directory.doubles.comparing import Evidence

Weights = dict[str, list[float]]
Patterns = Counter[tuple[tuple[str, int], ...]]

# Before anything is learnt; the prior is how unlikely it is that two who share a key are one.
PRIOR = -8.0
DEFAULT: Weights = {
    "name": [-7.0, -5.0, -1.0, 3.5, 4.5, 6.0],
    "email": [-0.7, 3.5, 9.0],
    "phone": [-0.5, 2.5, 7.0],
    "address": [-0.7, 1.5, 5.0],
    "birthday": [-7.0, 3.5, 8.0],
    "employer": [-0.5, 3.0],
    "domain": [-1.0, 7.0],
    "tax": [-8.0, 12.0],
}
FARTHEST = 2.0  # so far what was learnt may lead away from the default
LIKELIEST = -4.5  # how likely a pair may be held before anything is compared
STRENGTH = 200.0
ROUNDS = 25


def score_of(evidence: Evidence, weights: Weights) -> float:
    """Return the bits of evidence that two are one; zero is even odds."""
    return weights.get("prior", [PRIOR])[0] + sum(
        (weights.get(trait) or DEFAULT[trait])[level] for trait, level in evidence.items()
    )


def likelihood(score: float) -> float:
    """Return a score as a probability."""
    return 1.0 / (1.0 + 2.0 ** -max(-40.0, min(40.0, score)))


def learn_weights(patterns: Patterns) -> Weights:
    """Return the weights that explain the compared pairs best, held near the defaults where little was seen."""
    total = sum(patterns.values())
    if total < STRENGTH:
        return {}
    weights = {trait: list(levels) for trait, levels in DEFAULT.items()}
    for _ in range(ROUNDS):
        doubles = 0.0
        among = {trait: ([0.0] * len(levels), [0.0] * len(levels)) for trait, levels in DEFAULT.items()}
        for pattern, count in patterns.items():
            chance = likelihood(score_of(dict(pattern), weights))
            doubles += chance * count
            for trait, level in pattern:
                among[trait][0][level] += chance * count
                among[trait][1][level] += (1.0 - chance) * count
        weights = {trait: _learnt(trait, *counts) for trait, counts in among.items()}
        share = (doubles + 1.0) / (total + 2.0)
        weights["prior"] = [round(max(PRIOR, min(LIKELIEST, log2(share / (1.0 - share)))), 3)]
    return weights


def _learnt(trait: str, doubles: list[float], others: list[float]) -> list[float]:
    found = []
    for level, default in enumerate(DEFAULT[trait]):
        m = (doubles[level] + 1.0) / (sum(doubles) + len(doubles))
        u = (others[level] + 1.0) / (sum(others) + len(others))
        seen = sum(doubles) / (sum(doubles) + STRENGTH)
        learnt = default + seen * (log2(m / u) - default)
        found.append(round(max(default - FARTHEST, min(default + FARTHEST, learnt)), 3))
    # What is told as a reason for it never counts against it, nor the other way round.
    return [max(0.0, one) if given > 0 else min(0.0, one) for one, given in zip(found, DEFAULT[trait], strict=True)]
