"""A clock that a test sets: what the product takes for now."""

import datetime as dt
import time
from types import SimpleNamespace

import pytest
from django.utils import timezone


class Clock:
    """Stands still where it is set."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.patch = patch

    def set(self, moment: str) -> None:
        """Set the clock: `2026-03-08T06:59:00Z`, or with the zone's own offset."""
        now = dt.datetime.fromisoformat(moment).astimezone(dt.UTC)
        self.patch.setattr(timezone, "now", lambda: now)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that is set by the test, for as long as it runs."""
    return Clock(monkeypatch)


@pytest.fixture
def standing_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the time that codes of an app go by stand still: half a minute may be over between any two lines."""
    from allauth.mfa.totp.internal import auth

    now = time.time()
    monkeypatch.setattr(auth, "time", SimpleNamespace(time=lambda: now))
