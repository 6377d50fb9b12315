"""A field that a viewer may not see changes no byte of what she finds."""

import random

import pytest
from django.db import transaction

from regulars.core.access.models import Role
from regulars.core.access.rights import ALL_RIGHTS
from regulars.core.access.viewer import Viewer
from regulars.core.search import guarding
from regulars.core.search.document import SearchDocument
from regulars.core.search.feed import clear_index, remove_documents
from regulars.core.search.finding import find
from regulars.core.search.guarding import guard_hidden_fields, unguarded_fields
from regulars.core.search.integrity import orphans
from regulars.core.search.matching import matching_condition
from regulars.core.search.tests.conftest import EVERYBODY, Names, index, person, seer

HIDDEN = {"email": "hidden", "about": "hidden", "preferred_name": "hidden", "salary": "hidden"}
BLIND = Viewer(user_id=5, rights={"*": ALL_RIGHTS}, fields={"people": HIDDEN})
BLIND_OWNER = seer(1, people="own", fields={"people": HIDDEN})
WORDS = [
    "maria",
    "marie",
    "mario",
    "rose",
    "ross",
    "oslo",
    "bergen",
    "call",
    "calls",
    "gmail",
    "hans",
    "hansen",
    "hanson",
    "berg",
    "bo",
    "2212",
]


def _hide() -> None:
    Role.objects.create(slug="blind", label="Blind", fields={"people": HIDDEN})
    Role.objects.create(slug="boss", label="Boss", administers=True, fields={"people": {"city": "hidden"}})


def _crowd(seed: int, count: int) -> list[SearchDocument]:
    """People whose visible fields are always the same, and whose hidden ones depend on the seed."""
    seen, unseen = random.Random(1), random.Random(seed)
    return [
        person(
            i,
            f"{seen.choice(WORDS)} {seen.choice(WORDS)}".title(),
            seen.choice([1, 2, 3]),
            city=seen.choice(WORDS),
            phone=f"+47{seen.randint(22120000, 22130000)}",
            tags=seen.choice(WORDS),
            email=f"{unseen.choice(WORDS)}@gmail.com" if seed else "",
            preferred_name=unseen.choice(WORDS) if seed else "",
            about=" ".join(unseen.choices(WORDS, k=6)) if seed else "",
            salary=unseen.choice(WORDS) if seed else "",
        )
        for i in range(1, count)
    ]


def _answers(viewer: Viewer) -> dict[str, object]:
    typed = [*WORDS, *(w[:n] for w in WORDS for n in (1, 3)), *(f"{a} {b[:2]}" for a in WORDS for b in WORDS[:3])]
    typed += ["maira", "hnasen", "gmial", "rosse", "maria@gmail", "gmail.com", "+47 2212", "callx", "b h", "m r"]
    return {text: find(viewer, text, limit=7) for text in typed}


@pytest.mark.parametrize("viewer", [BLIND, BLIND_OWNER])
@pytest.mark.parametrize("is_guarded_first", [True, False])
def test_hidden_fields_change_no_byte(db: None, viewer: Viewer, is_guarded_first: bool) -> None:
    _hide()
    answers = []
    for seed in (0, 1, 2):
        clear_index()
        if is_guarded_first:
            guard_hidden_fields()
        index(_crowd(seed, 600))
        guard_hidden_fields()
        assert unguarded_fields() == set()
        answers.append(_answers(viewer))
        index(_crowd(seed + 3, 600))
        index(_crowd(seed, 300))
        answers.append(_answers(viewer))
        assert orphans() == []
    assert all(answer == answers[0] for answer in answers)
    assert any(answers[0].values())


def test_before_the_guard_stands_too_little_is_found_but_never_too_much(titles: Names) -> None:
    _hide()
    answers = []
    for seed in (1, 2):
        clear_index()
        index(_crowd(seed, 300))
        answers.append(_answers(BLIND))
    assert answers[0] == answers[1]
    assert titles("2212", BLIND)
    assert not titles("hansen", BLIND, limit=1) or find(BLIND, "hansen")[0].matched_field in ("city", "phone")


def test_a_guard_half_built_goes_on_where_it_stopped(titles: Names, monkeypatch: pytest.MonkeyPatch) -> None:
    index(person(1, "Kari", email="rose@gmail.com", about="rye"), person(2, "Rose", email="x@example.com"))
    _hide()
    real = guarding._lay_out_anew
    monkeypatch.setattr(guarding, "_lay_out_anew", lambda record_type: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        guard_hidden_fields()
    assert titles("gmail", BLIND) == titles("rye", BLIND) == []
    assert titles("gmail") == titles("rye") == ["Kari"]
    index(person(3, "Rosemary", email="rosemary@gmail.com"))
    assert titles("gmail", BLIND) == []
    assert titles("gmail") == ["Kari", "Rosemary"]
    monkeypatch.setattr(guarding, "_lay_out_anew", real)
    assert guard_hidden_fields() == 2
    assert guard_hidden_fields() == 0
    assert titles("rose", BLIND) == ["Rose", "Rosemary"]
    assert titles("gmail", BLIND) == titles("rye", BLIND) == []
    assert titles("rose") == ["Rose", "Rosemary", "Kari"]
    assert orphans() == []


def test_others_still_find_guarded_fields_and_changes_to_them(titles: Names) -> None:
    _hide()
    guard_hidden_fields()
    index(person(1, "Kari", email="kari@gmail.com", preferred_name="Kaisa"))
    assert titles("gmail") == titles("kaisa") == titles("kasia") == titles("kar gma") == ["Kari"]
    assert titles("gmail", BLIND) == titles("kaisa", BLIND) == titles("kasia", BLIND) == []
    assert titles("kari", BLIND) == ["Kari"]
    index(person(1, "Kari", email="kari@example.com"))
    assert titles("gmail") == titles("kaisa") == []
    with transaction.atomic():
        remove_documents("people", [1])
    assert orphans() == []


def test_a_hit_shows_no_hidden_field(db: None) -> None:
    index(person(1, "Kari", about="secret rye", city="rye"))
    _hide()
    guard_hidden_fields()
    (hit,) = find(BLIND, "rye")
    assert (hit.matched_field, hit.snippet) == ("city", "rye")
    nameless = Viewer(user_id=5, rights={"*": ALL_RIGHTS}, fields={"people": {"name": "hidden"}})
    assert [h.title for h in find(nameless, "rye")] == [""]
    assert find(nameless, "kari") == []


def test_lists_do_not_match_hidden_fields(db: None) -> None:
    _hide()
    guard_hidden_fields()
    index(person(1, "Kari", email="kari@gmail.com", preferred_name="Xi"))
    from regulars.core.database.rows import fetch_rows

    def listed(viewer: Viewer, text: str) -> int:
        sql, params = matching_condition(viewer, text, ["people"], "t.id")
        return len(fetch_rows(f"SELECT 1 FROM (SELECT 1 AS id) t WHERE {sql}", params))

    assert [listed(EVERYBODY, "gmail"), listed(BLIND, "gmail")] == [1, 0]
    assert [listed(EVERYBODY, "xi"), listed(BLIND, "xi")] == [1, 0]
    assert [listed(EVERYBODY, "kari"), listed(BLIND, "kari")] == [1, 1]
