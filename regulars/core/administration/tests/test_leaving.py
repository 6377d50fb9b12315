"""Whoever leaves can hand over what she owned, as a change that can be undone."""

import pytest

from testing.client import ApiClient

pytestmark = pytest.mark.django_db


@pytest.fixture
def hers(seller):
    return [seller.api.post("/people", {"name": f"Person {n}", "owner": seller.user.pk}).ok(201) for n in range(3)]


def owners(api: ApiClient) -> list[str | None]:
    rows = api.get("/people", columns="owner").ok()["rows"]
    return [row["owner"]["title"] if row["owner"] else None for row in rows]


def test_her_records_get_another_owner(owner, seller, admin, hers):
    change = {"is_active": False, "hand_over_to": admin.user.pk}
    told = owner.api.patch(f"/users/{seller.user.pk}", change).ok()
    assert (told["is_active"], told["jobs"]) == (False, [])
    assert owners(owner.api) == ["Adam"] * 3


def test_it_can_be_undone(owner, seller, admin, hers):
    owner.api.patch(f"/users/{seller.user.pk}", {"hand_over_to": admin.user.pk}).ok()
    entries = owner.api.get("/entries").ok()["entries"]
    owner.api.post(f"/entries/{entries[0]['id']}/undo").ok()
    assert owners(owner.api) == ["Sam"] * 3


def test_nobody_who_left_and_not_she_herself_can_take_over(owner, seller, admin, hers):
    owner.api.patch(f"/users/{admin.user.pk}", {"is_active": False}).ok()
    for heir in (admin.user.pk, seller.user.pk):
        answer = owner.api.patch(f"/users/{seller.user.pk}", {"hand_over_to": heir})
        assert answer.status == 422
        assert answer.body["errors"][0]["field"] == "hand_over_to"
    assert owners(owner.api) == ["Sam"] * 3
