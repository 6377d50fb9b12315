"""The API's own document is made without waiting."""

from collections import Counter
from typing import Any

import pytest

from regulars.site import shared_models
from regulars.site.urls import api


def test_what_many_operations_answer_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out: Counter[Any] = Counter()
    describe = shared_models._describe

    def count(document: Any, model: Any, **how: Any) -> Any:
        worked_out[model, tuple(how.items())] += 1
        return describe(document, model, **how)

    monkeypatch.setattr(shared_models, "_describe", count)
    told = sum(len(each["responses"]) for path in api.get_openapi_schema()["paths"].values() for each in path.values())
    assert max(worked_out.values()) == 1
    assert worked_out.total() < told / 3
