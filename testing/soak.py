"""How long the long tests run: briefly in every check, and for minutes when `make soak` asks."""

import os

IS_SOAK = os.environ.get("REGULARS_SOAK") == "1"


def rounds(check: int, soak: int) -> int:
    """Return how often something is tried: in a check, or in a soak."""
    return soak if IS_SOAK else check
