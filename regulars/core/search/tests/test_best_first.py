"""The best hit stands first: names before notes, whole words before beginnings."""

from django.db import transaction

from regulars.core.search.feed import clear_index, index_documents, remove_documents
from regulars.core.search.finding import find
from regulars.core.search.integrity import orphans
from regulars.core.search.tests.conftest import EVERYBODY, Names, index, note, person


def test_names_beat_notes(titles: Names) -> None:
    index(
        note(1, "Rose called"),
        person(2, "Ole Berg", about="grows a rose"),
        person(3, "Bo", city="Rosendal"),
        person(4, "Rose Hill"),
    )
    assert titles("rose") == ["Rose Hill", "Bo", "Rose called", "Ole Berg"]


def test_whole_words_beat_beginnings(titles: Names) -> None:
    index(person(1, "Hansen Berg"), person(2, "Hans Zimmer"), person(3, "Oslo Hans"))
    assert titles("hans")[:2] == ["Oslo Hans", "Hans Zimmer"]


def test_the_name_that_is_just_what_was_typed_comes_first(titles: Names) -> None:
    index(person(1, "Oslo Bakery"), person(2, "Oslo"), person(3, "New Oslo"))
    assert titles("oslo")[0] == "Oslo"


def test_the_limit_and_the_types_asked_for(titles: Names) -> None:
    index([person(i, f"Maria {i}") for i in range(1, 60)], note(1, "Maria called"))
    assert len(titles("maria")) == 20
    assert len(titles("ma", limit=5)) == 5
    assert titles("maria", types=["notes"]) == ["Maria called"]
    assert titles("maria", types=["nothing"]) == []


def test_a_hit_says_which_field_matched(titles: Names) -> None:
    index(person(1, "Kari", about="word " * 200 + "prefers rye bread " + "word " * 200))
    hit = find(EVERYBODY, "rye")[0]
    assert hit.matched_field == "about"
    assert "rye bread" in hit.snippet
    assert len(hit.snippet) <= 140


def test_changed_records_are_found_by_what_they_are_now(titles: Names) -> None:
    index(person(1, "Kari Hansen", phone="+4722123456"))
    index(person(1, "Kari Berg", phone="+4733123456"))
    assert titles("hansen") == []
    assert titles("2212") == []
    assert titles("berg") == titles("3312") == ["Kari Berg"]
    assert orphans() == []


def test_removed_records_are_gone(titles: Names) -> None:
    index([person(i, f"Kari {i}") for i in range(1, 200)])
    with transaction.atomic():
        remove_documents("people", range(1, 199))
        remove_documents("people", [4711])
    assert titles("kari") == ["Kari 199"]
    assert orphans() == []
    clear_index()
    assert titles("kari") == []
    assert orphans() == []


def test_the_index_rolls_back_with_the_record(titles: Names) -> None:
    index(person(1, "Kari"))
    try:
        with transaction.atomic():
            index_documents([person(1, "Ole"), person(2, "Bo")])
            raise InterruptedError
    except InterruptedError:
        pass
    assert titles("kari") == ["Kari"]
    assert titles("ole") == titles("bo") == []
    assert orphans() == []


def test_many_of_one_name_are_found_among_more(titles: Names) -> None:
    index([person(i, f"Person {i}", city="Oslo" if i % 2 else "Bergen", about="call") for i in range(1, 6000)])
    assert len(titles("oslo")) == 20
    assert len(titles("osl call")) == 20
    index(person(7000, "Xaver", city="Oslo", about="call"))
    assert titles("xav osl cal") == ["Xaver"]
