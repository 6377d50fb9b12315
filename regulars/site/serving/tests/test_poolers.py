"""Statements that are prepared, and the poolers between which cannot pass them on."""

import pytest

from regulars.site.databases import database_from_environment


def test_a_pooler_that_lets_none_pass_is_named_in_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://who@where/what?prepare=no&sslmode=require")
    assert database_from_environment()["OPTIONS"] == {"sslmode": "require", "prepare_threshold": None}
    monkeypatch.setenv("DATABASE_URL", "postgresql://who@where/what")
    assert database_from_environment()["OPTIONS"]["prepare_threshold"]
