"""How true a learnt chance was, on deals that the model had not seen."""

from collections.abc import Sequence
from typing import Any

SPANS = ((0, 20), (20, 40), (40, 60), (60, 80), (80, 100))


def judge(said: Sequence[float], won: Sequence[int], by_stage: Sequence[float]) -> dict[str, Any]:
    """Return, for each span of chances, how many deals were said to be in it and how many were won.

    "off" is the mean squared distance from what became of them, "off_by_stage" that of the stages' fixed chances.
    """
    spans = []
    for least, most in SPANS:
        inside = [at for at, one in enumerate(said) if least <= 100 * one < most or (most == 100 and one == 1)]
        spans.append({
            "least": least, "most": most, "deals": len(inside), "won": sum(won[at] for at in inside),
            "said": round(100 * sum(said[at] for at in inside) / len(inside), 1) if inside else None,
        })  # fmt: skip
    return {"spans": spans, "off": _off(said, won), "off_by_stage": _off(by_stage, won)}


def _off(said: Sequence[float], won: Sequence[int]) -> float:
    return round(sum((one - became) ** 2 for one, became in zip(said, won, strict=True)) / max(1, len(won)), 4)
