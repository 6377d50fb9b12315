"""Two who change the same settings at once: what one leaves alone is kept, and neither overwrites the other unseen."""

from collections.abc import Mapping
from typing import Any

from regulars.core.problems import Stale
from regulars.core.words import inside, say

BEFORE = "before"


def require_unchanged(values: Mapping[str, Any], before: Mapping[str, Any] | None, now: Mapping[str, Any]) -> None:
    """Raise Stale, which shows both values, where something else stands by now than the changer had before her.

    Call it under the lock of what is changed; `before` holds what she saw, of the members she changes.
    """
    conflicts = [
        {"field": name, "label": say(name.replace("_", " ").capitalize()), "yours": mine, "theirs": now[name]}
        for name, mine in values.items()
        if before and name in before and name in now
        if _plain(now[name]) not in (_plain(before[name]), _plain(mine))
    ]
    if conflicts:
        what = ", ".join(inside(str(one["label"])) for one in conflicts)
        raise Stale(
            say(
                "Somebody changed this meanwhile: {what}."
                " Save again to put yours in its place, or reload to see theirs.",
                what=what,
            ),
            conflicts=conflicts,
        )


def _plain(value: Any) -> Any:
    """Several ids are the same in any order."""
    if isinstance(value, list) and all(isinstance(one, int) for one in value):
        return sorted(value)
    return value
