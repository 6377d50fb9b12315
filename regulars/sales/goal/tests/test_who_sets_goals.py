"""A goal is set by whoever is named to: nobody who sells sets her own, or another's, by the way."""

from typing import Any

import pytest

from regulars.core.access.models import Role
from regulars.core.access.viewer import raise_epoch
from testing.client import ApiClient
from testing.people import make_people, make_user

pytestmark = pytest.mark.django_db

GOAL = {"period": "month", "begins_on": "2026-11-01", "value": {"amount": "5000", "currency": "EUR"}}


def works_as(slug: str) -> ApiClient:
    user = make_user(f"Dora the {slug}", {})
    user.roles.set([Role.objects.get(slug=slug)])
    raise_epoch()
    return ApiClient(user)


@pytest.fixture
def goal() -> dict[str, Any]:
    people = make_people()
    return dict(ApiClient(people.alice).post("/goals", GOAL | {"owner": people.bob.pk}).ok(201))


def test_a_seller_sees_goals_and_sets_none(goal: dict[str, Any]) -> None:
    seller = works_as("seller")
    assert seller.get(f"/goals/{goal['id']}").ok()["value"]["amount"] == "5000.00"
    changed = {"version": goal["version"], "value": {"amount": "1", "currency": "EUR"}}
    assert seller.patch(f"/goals/{goal['id']}", changed).status == 403
    assert (seller.post("/goals", GOAL).status, seller.delete(f"/goals/{goal['id']}").status) == (403, 403)
    assert seller.get(f"/goals/{goal['id']}").ok()["value"]["amount"] == "5000.00"


def test_a_manager_sets_them(goal: dict[str, Any]) -> None:
    manager = works_as("manager")
    changed = {"version": goal["version"], "value": {"amount": "6000", "currency": "EUR"}}
    assert manager.patch(f"/goals/{goal['id']}", changed).ok()["value"]["amount"] == "6000.00"
    assert manager.post("/goals", GOAL).status == 201
