"""Where a column goes: a target as the user chooses it by its label, and as it is written down."""

import re
from dataclasses import dataclass, replace

from regulars.core.words import say

_WRITTEN = re.compile(r"^(?P<base>[a-z_]+)(?::(?P<label>[^.#]*))?(?:\.(?P<part>[a-z0-9_]+))?(?:#(?P<group>\d+))?$")


@dataclass(frozen=True, slots=True)
class Target:
    """A place a column may go to."""

    value: str
    label: str
    group: str
    kind: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A target taken apart: `address:home.city#2` is base address, label home, part city, group 2."""

    base: str
    label: str = ""
    part: str = ""
    group: str = ""


def parse_target(written: str) -> Slot:
    """Take a written target apart; raise ValueError for anything else."""
    found = _WRITTEN.match(written)
    if not found:
        raise ValueError(say("{written} is no place for a column.", written=repr(written[:60])))
    return Slot(found["base"], found["label"] or "", found["part"] or "", found["group"] or "")


def told(target: Target) -> Target:
    """Return a target of the house in the reader's language."""
    return replace(target, label=say(target.label), group=say(target.group))
