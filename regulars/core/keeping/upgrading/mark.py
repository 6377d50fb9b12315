"""The mark in the data folder that the database was taken back, and that something is left to do."""

from pathlib import Path

from django.conf import settings


def has_gone_back() -> bool:
    """Whether the database was taken back since the last start."""
    return _mark().exists()


def leave_mark() -> None:
    """Say that it was."""
    _mark().touch()


def remove_mark() -> None:
    """Say that all is done."""
    _mark().unlink(missing_ok=True)


def _mark() -> Path:
    return Path(settings.DATA) / "went-back"
