"""The API's own document is made without waiting."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from ninja import Schema

from regulars.site import shared_responses
from regulars.site.urls import api


def test_what_many_operations_answer_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out: Counter[Any] = Counter()
    describe = shared_responses._describe

    def count(document: Any, model: Any, **how: Any) -> Any:
        worked_out[model, tuple(how.items())] += 1
        return describe(document, model, **how)

    monkeypatch.setattr(shared_responses, "_describe", count)
    told = sum(len(each["responses"]) for path in api.get_openapi_schema()["paths"].values() for each in path.values())
    assert max(worked_out.values()) == 1
    assert worked_out.total() < told / 5


def test_no_two_bodies_or_answers_share_a_name() -> None:
    """The document calls them by their names alone: of two with one name it told the one that came last."""
    names = Counter(one.__name__ for one in set(_inside(Schema)) if one.__module__.startswith("regulars."))
    assert api.get_openapi_schema()["components"]["schemas"].keys() & names.keys()
    assert [name for name, count in names.items() if count > 1] == []


def _inside(one: type[Any]) -> Iterator[type[Any]]:
    for each in one.__subclasses__():
        yield each
        yield from _inside(each)
