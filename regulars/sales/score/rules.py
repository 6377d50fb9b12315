"""The arithmetic of a score: points for what is known of a lead, each part on its own line."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from regulars.foundation.text import fold

Part = dict[str, Any]


class Heard(NamedTuple):
    """A call, a visit or the like: which record it is, when it was, and whether she began it."""

    record_type: str
    record_id: int
    at: dt.datetime
    came: bool


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known of a lead: `days` for which nobody worked it, and how its party can be reached."""

    source: str = ""
    campaign: str = ""
    contact: frozenset[str] = frozenset()
    heard: Sequence[Heard] = field(default_factory=tuple)
    days: int = 0


def parts_of(known: Known, points: dict[str, Any]) -> list[Part]:
    """Return the parts that make up a score, without those that are worth nothing."""
    parts: list[Part] = [
        {"what": "source", "points": points["source"].get(known.source, 0)},
        {"what": "campaign", "points": _campaign(known.campaign, points["campaigns"])},
    ]
    parts += [{"what": "contact", "of": one, "points": points["contact"].get(one, 0)} for one in _IN_ORDER
              if one in known.contact]  # fmt: skip
    latest = sorted(known.heard, key=lambda one: (one.at, one.record_id), reverse=True)
    parts += [_heard(one, points) for one in latest[: points["heard_most"]]]
    parts.append({"what": "age", "days": known.days, "points": -_age(known.days, points)})
    return [one for one in parts if one["points"]]


def sum_of(parts: Sequence[Part]) -> int:
    """Return the score."""
    return sum(one["points"] for one in parts)


_IN_ORDER = ("email", "phone", "address", "employer")


def _campaign(name: str, campaigns: Sequence[dict[str, Any]]) -> int:
    key = fold(name)
    return next((int(one["points"]) for one in campaigns if key and fold(one["campaign"]) == key), 0)


def _heard(one: Heard, points: dict[str, Any]) -> Part:
    worth = points["heard"].get(one.record_type, points["heard_else"])
    return {"what": "heard", "type": one.record_type, "id": one.record_id, "at": one.at.isoformat(),
            "came": one.came, "points": worth}  # fmt: skip


def _age(days: int, points: dict[str, Any]) -> int:
    return int(min(points["age_most"], days // max(1, points["age_days"]) * points["age_points"]))
