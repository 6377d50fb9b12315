"""An address with signs that mean something in addresses is understood where they are written so, and else refused."""

import pytest

from regulars.site.databases import database_from_environment


@pytest.mark.parametrize(
    ("address", "name", "password"),
    [
        ("sqlite:////srv/a%20b%23%3F%25ü/x.sqlite3", "//srv/a b#?%ü/x.sqlite3", None),
        ("postgresql://me:p%40%2F%23%3F%3A%25ü@where:5433/we%20ird%2F%23", "we ird/#", "p@/#?:%ü"),
    ],
)
def test_odd_signs_come_through(monkeypatch: pytest.MonkeyPatch, address: str, name: str, password: str | None) -> None:
    monkeypatch.setenv("DATABASE_URL", address)
    found = database_from_environment()
    assert (found["NAME"], found.get("PASSWORD")) == (name, password)


@pytest.mark.parametrize(
    "address",
    [
        "sqlite:////srv/a#b/x.sqlite3",
        "sqlite:////srv/a?b/x.sqlite3",
        "postgresql://me:pass#word@where/what",
        "postgresql://me:pass/word@where/what",
        "postgresql://me:pass?word@where/what",
    ],
)
def test_none_is_cut_off_in_silence(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("DATABASE_URL", address)
    with pytest.raises(ValueError, match="write # as %23"):
        database_from_environment()
