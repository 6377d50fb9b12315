"""A list keeps its own order and rights while what is typed filters it."""

from collections.abc import Callable

import pytest

from regulars.core.database.rows import execute, execute_many, fetch_rows
from regulars.core.search import asking, matching
from regulars.core.search.finding import find
from regulars.core.search.matching import matching_condition
from regulars.core.search.tests.conftest import ALICE, BOB, EVERYBODY, index, note, person, seer

Listed = Callable[..., list[int]]


@pytest.fixture
def listed(db: None) -> Listed:
    execute("CREATE TEMPORARY TABLE listed (id bigint PRIMARY KEY, name text)")
    execute_many("INSERT INTO listed VALUES (%s, %s)", [(i, f"{i % 7}-{i}") for i in range(1, 2001)])

    def rows(text: str, viewer: object = EVERYBODY, **options: object) -> list[int]:
        sql, params = matching_condition(viewer, text, ["parties", "people", "firms"], "t.id", **options)  # type: ignore[arg-type]
        return [
            r[0] for r in fetch_rows(f"SELECT t.id FROM listed t WHERE {sql or '1=1'} ORDER BY t.name, t.id", params)
        ]

    yield rows
    execute("DROP TABLE listed")


@pytest.mark.parametrize("is_frequent", [False, True])
def test_every_match_is_listed_in_the_lists_own_order(listed: Listed, monkeypatch, is_frequent: bool) -> None:  # type: ignore[no-untyped-def]
    if is_frequent:
        monkeypatch.setattr(asking, "_FREQUENT_IN_SAMPLE", 0)
        monkeypatch.setattr(matching, "_MOST_FETCHED", 0)
    index([person(i, "Maria Berg" if i % 2 else "Ole Hansen", city="Oslo", about="call") for i in range(1, 2001)])
    index([note(i, "Maria called") for i in range(1, 20)])
    odd = sorted(range(1, 2001, 2), key=lambda i: (f"{i % 7}-{i}", i))
    for typed in ("m", "ma", "maria", "b m", "maria oslo", "mari ca", "maria b", "o mar", "marya"):
        assert listed(typed) == odd, typed
    assert listed("xyz") == listed("m h") == listed("xy") == []
    assert len(listed("")) == len(listed("  ")) == len(listed("oslo")) == 2000
    assert listed("!!") == []


def test_a_near_spelling_counts_only_where_nothing_visible_is_exact(listed: Listed) -> None:
    index(person(1, "Johnson", ALICE), person(2, "Jonson", BOB))
    assert listed("jonson") == [2]
    assert listed("jonson", seer(ALICE, people="own")) == [1, 2]
    assert [hit.record_id for hit in find(seer(ALICE, people="own"), "jonson")] == [1]
    assert listed("johnson", seer(ALICE, people="none")) == []
