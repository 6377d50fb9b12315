"""Tells whether the built UI is that of the sources beside it."""

from collections.abc import Iterator
from pathlib import Path

_CHECKOUT = Path(__file__).parent.parent
_BUILT = _CHECKOUT / "regulars" / "site" / "ui" / "index.html"


def ui_is_current() -> bool:
    """Answer whether the UI was built after the last change to what it is made of, as make would."""
    return _BUILT.exists() and _BUILT.stat().st_mtime >= max(each.stat().st_mtime for each in _sources())


def _sources() -> Iterator[Path]:
    web = _CHECKOUT / "web"
    yield from (each for each in web.iterdir() if each.is_file())
    for folder in ("src", "public", "tooling"):
        # Tests are no part of what is built.
        yield from (each for each in (web / folder).rglob("*") if each.is_file() and ".test." not in each.name)
