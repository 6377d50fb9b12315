"""How long the long tests run: briefly in every check, and for minutes when `make soak` asks."""

import os

IS_SOAK = os.environ.get("REGULARS_SOAK") == "1"


def rounds(check: int, soak: int) -> int:
    """Return how often something is tried: in a check, or in a soak."""
    return soak if IS_SOAK else check


def patience(promised: float) -> float:
    """Return after how many seconds a promise is broken: in a check the machine does much else at the same moment."""
    return promised if IS_SOAK else promised * 6
