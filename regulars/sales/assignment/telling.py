"""Why a lead went to whom, in the reader's words."""

from collections.abc import Mapping
from typing import Any

from regulars.core.words import mark, say, say_count

_PASSED = {
    "gone": mark("{name} is not here any more"),
    "away": mark("{name} is away"),
    "blind": mark("{name} may not see leads"),
}


def said_why(why: Mapping[str, Any], names: Mapping[int, str]) -> str:
    """Return why a lead went to its owner: “North: in turn, after Bob; Carol is away”."""
    if why.get("way") == "none":
        return say("No rule fits, so it stays with whoever wrote it down")
    parts = [say("{rule}: {way}", rule=why["rule"], way=_way(why, names))]
    parts += [say(_PASSED[reason], name=names.get(pk, "?")) for pk, reason in why.get("passed", ())]
    parts += [say("nobody of {rule} is here", rule=one["rule"]) for one in why.get("tried", ())]
    return "; ".join(parts)


def _way(why: Mapping[str, Any], names: Mapping[int, str]) -> str:
    if why.get("is_alone"):
        return say("the only one there is")
    if why["way"] == "load":
        return say_count("fewest open leads ({count})", "fewest open leads ({count})", count=why["open"])
    before = names.get(why.get("after") or 0)
    return say("in turn, after {name}", name=before) if before else say("in turn")
