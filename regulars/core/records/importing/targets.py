"""Where a column goes: a target as the user chooses it by its label, and as it is written down."""

import re
from dataclasses import dataclass

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
        raise ValueError(f"{written[:60]!r} is no place for a column.")
    return Slot(found["base"], found["label"] or "", found["part"] or "", found["group"] or "")
