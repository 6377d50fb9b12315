"""Stages say how the house works: who may change all records still only sees them, unless her role names them."""

from typing import Any

import pytest

from regulars.core.access.models import Role
from regulars.core.access.viewer import raise_epoch
from testing.client import ApiClient
from testing.people import ALL, make_people, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def stage() -> str:
    alice = ApiClient(make_people().alice)
    line = alice.post("/pipelines", {"name": "New business"}).ok(201)["id"]
    return str(alice.post("/stages", {"name": "First talk", "pipeline": line, "probability": "10"}).ok(201)["id"])


@pytest.fixture
def dora() -> ApiClient:
    dora = make_user("Dora", ALL)
    raise_epoch()
    return ApiClient(dora)


def test_who_may_change_everything_else_sees_stages_and_changes_none(dora: ApiClient, stage: str) -> None:
    assert dora.get(f"/stages/{stage}").ok()["name"] == "First talk"
    assert dora.patch(f"/stages/{stage}", {"version": 1, "name": "Mine"}).status == 403
    assert dora.delete(f"/stages/{stage}").status == 403
    assert dora.post("/stages", {"name": "Mine", "pipeline": 1}).status == 403
    assert dora.get(f"/stages/{stage}").ok()["name"] == "First talk"


def test_a_role_that_names_them_changes_them(dora: ApiClient, stage: str) -> None:
    Role.objects.filter(slug="test-dora").update(rights=ALL | {"stages": ALL["*"]})
    raise_epoch()
    changed: dict[str, Any] = dora.patch(f"/stages/{stage}", {"version": 1, "name": "First visit"}).ok()
    assert changed["name"] == "First visit"


def test_the_description_says_which_kinds_these_are(dora: ApiClient, stage: str) -> None:
    kinds = {one["type"]: one["is_setting"] for one in dora.get("/describe").ok()["types"]}
    assert kinds["stages"]
    assert not kinds["deals"]
