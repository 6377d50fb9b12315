"""Whoever loads a large company is told how far it is, and how long it will take."""

import datetime as dt
from types import SimpleNamespace
from typing import Any

import pytest

from regulars.site.demo.large import load, progress
from regulars.site.demo.large.shape import Shape

PARTIES = 40


def test_the_estimate_goes_on_from_one_kind_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = [0.0]

    def one_second_each(_: Any, ids: list[int]) -> None:
        seconds[0] += len(ids)

    monkeypatch.setattr(progress, "time", SimpleNamespace(monotonic=lambda: seconds[0]))
    monkeypatch.setattr(load, "index_records", one_second_each)
    monkeypatch.setattr(load, "_INDEX_BATCH", 4)
    told: list[str] = []
    writer: Any = SimpleNamespace(first=1, shape=Shape(PARTIES, 0, dt.datetime(2026, 1, 1, tzinfo=dt.UTC)))
    load._index_parties(writer, progress.Progress(told.append, PARTIES, "parties"))
    # 32 people, 6 organisations, 2 households: a batch that takes less than three seconds is not told of.
    done = [*range(4, 33, 4), 36, 40]
    assert told == [f"{some} of {PARTIES} parties, 0 min {PARTIES - some} s left" for some in done]
