"""Only what can be kept is promised; what cannot is refused at its field, in a sentence."""

from typing import Any

import pytest

from regulars.service.promise.models import Promise
from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db
HOUR = 3600


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


@pytest.mark.parametrize(
    ("lengths", "field"),
    [
        ({"first_answer": 0}, "first_answer"),
        ({"resolution": 0}, "resolution"),
        ({"first_answer": 59}, "first_answer"),
        ({"first_answer": -1}, "first_answer"),
        ({"first_answer": 367 * 24 * HOUR}, "first_answer"),
        ({"resolution": 2**31 - 1}, "resolution"),
        ({"first_answer": HOUR, "resolution": HOUR - 1}, "resolution"),
    ],
)
def test_what_cannot_be_kept_is_not_promised(alice: ApiClient, lengths: dict[str, Any], field: str) -> None:
    refused = alice.post("/promises", {"name": "Gold", **lengths})
    assert (refused.status, refused.body["errors"][0]["field"]) == (422, field)
    assert refused.body["errors"][0]["message"].endswith(".")


def test_a_first_answer_later_than_the_solution_is_refused_at_what_was_changed(alice: ApiClient) -> None:
    promise = alice.post("/promises", {"name": "Gold", "first_answer": HOUR, "resolution": 2 * HOUR}).ok(201)
    refused = alice.patch(f"/promises/{promise['id']}", {"version": 1, "first_answer": 3 * HOUR})
    assert (refused.status, refused.body["errors"][0]["field"]) == (422, "first_answer")


def test_a_promise_from_before_can_still_be_called_otherwise(alice: ApiClient) -> None:
    promise = alice.post("/promises", {"name": "Gold", "first_answer": HOUR, "resolution": HOUR}).ok(201)
    Promise.objects.filter(pk=promise["id"]).update(first_answer=0)
    assert alice.patch(f"/promises/{promise['id']}", {"version": 1, "name": "Silver"}).ok()["name"] == "Silver"


@pytest.mark.parametrize(
    "lengths", [{}, {"first_answer": 60}, {"resolution": HOUR}, {"first_answer": HOUR, "resolution": HOUR}]
)
def test_what_can_be_kept_is_promised(alice: ApiClient, lengths: dict[str, Any]) -> None:
    alice.post("/promises", {"name": "Gold", **lengths}).ok(201)
