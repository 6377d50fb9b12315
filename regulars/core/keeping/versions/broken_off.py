"""The mark in the data folder that a workspace is being brought back here, left behind by one that was killed."""

from pathlib import Path

from django.conf import settings

from regulars.core.keeping.versions.refusals import CannotUpgrade


class BrokenOff(CannotUpgrade):
    """A workspace was being brought back here, and that did not end."""


def is_coming_back() -> bool:
    """Whether one was begun to be brought back, and is not here."""
    return _mark().exists()


def begin_coming_back() -> None:
    """Say that it is begun."""
    _mark().touch()


def end_coming_back() -> None:
    """Say that it has ended, well or with nothing left behind."""
    _mark().unlink(missing_ok=True)


def require_nothing_broken_off() -> None:
    """Raise BrokenOff where a new workspace would begin in place of the one that was being brought back."""
    if is_coming_back():
        raise BrokenOff(
            "A workspace was being brought back here, and that was broken off. Bring it back again: regulars restore"
            f" FILE. To begin a new one instead, remove {_mark()}."
        )


def _mark() -> Path:
    return Path(settings.DATA) / "coming-back"
