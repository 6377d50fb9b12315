"""What speaks for and against two being one, in words, and how likely that makes it."""

from typing import Any

from regulars.commons.directory.doubles.comparing import Evidence
from regulars.commons.directory.doubles.weights import likelihood
from regulars.core.words import mark, say

JsonRow = dict[str, Any]


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


def percent(score: float) -> int:
    """Return how likely it is that two are one, in per cent."""
    return round(likelihood(score) * 100)
