"""File names as people gave them, without what could deceive or break out."""

import re
import unicodedata

_LONGEST = 200


def safe_name(name: str) -> str:
    """Return a file name without folders, control characters and direction marks, and not too long."""
    last = re.split(r"[/\\]", name)[-1]
    shown = "".join(c for c in last if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp"))
    shown = shown.strip(" .") or "file"
    if len(shown) <= _LONGEST:
        return shown
    stem, dot, ending = shown.rpartition(".")
    return f"{stem[: _LONGEST - len(ending) - 1]}.{ending}" if dot and len(ending) <= 10 else shown[:_LONGEST]
