"""An address that thousands share, such as info@, costs each row no more than one that a family shares."""

import pytest

from regulars.commons.directory.importing import matching
from regulars.commons.directory.importing.draft import Draft, Point
from regulars.commons.directory.importing.matching import find_match
from regulars.commons.directory.importing.pool import Known, Pool

INFO = Point("email", "info@example.org", "info@example.org")


def shared_by(count: int) -> Pool:
    pool = Pool()
    names = [f"Person {number}" for number in range(1, count + 1)]
    pool.contacts["email", INFO.key] = [
        Known(pk, "person", name, name.lower(), name.split()[0]) for pk, name in enumerate(names, 1)
    ]
    return pool


def test_who_is_called_the_same_is_found_without_comparing_all(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[object] = []
    monkeypatch.setattr(matching, "may_share", lambda *those: bool(compared.append(those)))

    found = find_match(Draft(1, columns={"name": "Person 3000"}, points=[INFO]), shared_by(3_000), ids_are_certain=True)

    assert found
    assert found[0].pk == 3_000
    assert not compared


def test_else_the_first_who_may_be_meant_ends_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[object] = []
    monkeypatch.setattr(matching, "may_share", lambda *those: bool(compared.append(those)) or len(compared) == 3)

    found = find_match(Draft(1, columns={"name": "P. 17"}, points=[INFO]), shared_by(3_000), ids_are_certain=True)

    assert found
    assert found[0].pk == 3
    assert len(compared) == 3
