"""Rows that a viewer may not see are not found, and never take a place from those she may."""

from django.db import transaction

from regulars.core.access.rights import ALL_RIGHTS
from regulars.core.access.viewer import Viewer
from regulars.core.search import name_lookup
from regulars.core.search.feed import remove_documents
from regulars.core.search.finding import find
from regulars.core.search.tests.conftest import ALICE, BOB, CHARLIE, Names, index, note, person, seer

TYPED = ["m", "ma", "maria", "maria b", "oslo", "maria oslo", "mara", "call", "gmail", "b m", "2212", "osl cal"]


def test_own_sees_only_her_rows_and_team_those_of_the_team(titles: Names) -> None:
    index(person(1, "Maria Alice", ALICE), person(2, "Maria Bob", BOB), person(3, "Maria Charlie", CHARLIE))
    assert titles("maria", seer(ALICE, people="own")) == ["Maria Alice"]
    assert titles("maria", seer(ALICE, team=(ALICE, BOB), people="team")) == ["Maria Alice", "Maria Bob"]
    assert titles("maria", seer(ALICE, people="none")) == []
    assert titles("maria", seer(ALICE, notes="all")) == []
    assert titles("maria", Viewer(user_id=None)) == []


def test_hidden_rows_never_use_up_the_limit(titles: Names) -> None:
    crowd = [
        person(i, f"Maria {i:05}", BOB, city="Oslo", email=f"m{i}@gmail.com", about="call") for i in range(1, 3000)
    ]
    mine = [person(5000 + i, f"Maria Zed {i}", ALICE, city="Oslo", email="m@gmail.com", about="call") for i in range(3)]
    index(crowd, mine)
    for typed in ["m", "ma", "mari", "maria", "oslo", "gmail", "maria oslo", "call", "z m", "mara"]:
        assert len(titles(typed, seer(ALICE, people="own"))) == 3, typed


def test_a_few_rows_among_very_many_names_are_read_by_their_owner(titles: Names, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    index(
        [person(i, f"Maria {i:05}", BOB) for i in range(1, 300)],
        person(999, "Maria Zed", ALICE),
        person(998, "Bo", ALICE),
    )
    before = {typed: titles(typed, seer(ALICE, people="own")) for typed in TYPED}
    monkeypatch.setattr(name_lookup, "_MOST_WALKED", 50)
    assert before["m"] == ["Maria Zed"]
    assert {typed: titles(typed, seer(ALICE, people="own")) for typed in TYPED} == before


def test_what_others_own_changes_no_answer(titles: Names) -> None:
    mine = [person(i * 100, f"Maria B{i}", ALICE, city="Oslo", phone="+472212345" + str(i)) for i in range(3)]
    viewer = seer(ALICE, people="own", notes="own")
    index(mine, note(7, "call Maria", ALICE))
    alone = {typed: find(viewer, typed) for typed in TYPED}
    index([person(i, f"Maria {i}", BOB, city="Oslo", about="call mara") for i in range(1, 90)])
    index([person(i, f"Maroa {i}", BOB, city="Oslo", email="x@gmail.com") for i in range(301, 900)])
    index([note(i, "oslo call maria", BOB) for i in range(1000, 1900)])
    assert {typed: find(viewer, typed) for typed in TYPED} == alone
    with transaction.atomic():
        remove_documents("people", range(301, 700))
    assert {typed: find(viewer, typed) for typed in TYPED} == alone


def test_visibility_may_go_through_another_record(titles: Names) -> None:
    index([note(i, f"call about rye {i}", BOB) for i in range(1, 200)], person(1, "Rye Bakery", BOB))
    viewer = Viewer(user_id=ALICE, rights={"*": ALL_RIGHTS})

    def visible(record_type: str, id_column: str) -> tuple[str, list[object]] | None:
        return (f"{id_column} IN (%s, %s)", [150, 151]) if record_type == "notes" else None

    found = find(viewer, "rye", visible=visible)
    assert [(hit.record_type, hit.record_id) for hit in found] == [("people", 1), ("notes", 150), ("notes", 151)]
    assert titles("rye", viewer, visible=lambda *_: ("1=0", [])) == []
    assert len(titles("rye", viewer, visible=lambda *_: ("", []))) == 20
    assert titles("rya", viewer, visible=visible, types=["notes"]) == []


def test_the_names_of_a_type_may_be_seen_through_another_record(titles: Names) -> None:
    index([person(i, f"Maria {i}", BOB) for i in range(1, 300)])

    def visible(_: str, id_column: str) -> tuple[str, list[object]]:
        return f"{id_column} = %s", [77]

    for typed in ("m", "maria", "maria 77", "marai"):
        assert titles(typed, seer(ALICE, people="own"), visible=visible) == ["Maria 77"], typed
