"""What is told of a deal's way is what somebody did, without what follows from it."""

import pytest

from testing.client import ApiClient
from testing.people import make_people
from testing.selling import make_deal, make_pipeline

pytestmark = pytest.mark.django_db


def test_a_moved_deal_tells_its_stage_alone() -> None:
    alice = ApiClient(make_people().alice)
    stages = make_pipeline(alice)[1]
    deal = make_deal(alice, stages[0])
    alice.patch(f"/deals/{deal['id']}", {"version": deal["version"], "stage": stages[1]}).ok()
    last = alice.get("/entries").ok()["entries"][0]
    assert [one["field"] for one in last["changes"]] == ["stage"]
