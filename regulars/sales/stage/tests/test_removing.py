"""A stage or pipeline that is removed while deals stand in it asks where they go, and takes them there in one step."""

import pytest

from testing.client import ApiClient
from testing.people import ALL, OWN, People, make_people
from testing.selling import make_deal, make_pipeline

pytestmark = pytest.mark.django_db
MAY_REMOVE = OWN | {"stages": ALL["*"], "pipelines": ALL["*"]}


@pytest.fixture
def people() -> People:
    return make_people(bob=MAY_REMOVE)


@pytest.fixture
def alice(people: People) -> ApiClient:
    return ApiClient(people.alice)


def test_a_plain_delete_is_refused_and_names_the_verb(alice: ApiClient) -> None:
    line, stages = make_pipeline(alice)
    make_deal(alice, stages[0])
    for path in (f"/stages/{stages[0]}", f"/pipelines/{line}"):
        refused = alice.delete(path)
        assert refused.status == 422
        assert "“remove”" in refused.body["detail"]
        assert alice.get(path).ok()["trashed_at"] is None
    bulk = alice.post("/stages/bulk", {"select": {"ids": [stages[0]]}, "action": "trash"}).ok()
    assert (bulk["count"], len(bulk["refused"])) == (0, 1)
    alice.delete(f"/stages/{stages[1]}").ok()


def test_its_deals_go_to_another_stage_and_come_back_with_undo(alice: ApiClient) -> None:
    _, stages = make_pipeline(alice)
    _, others = make_pipeline(alice, "Renewals")
    deal = make_deal(alice, stages[0])
    asked = alice.post(f"/stages/{stages[0]}/verbs/remove")
    assert (asked.status, asked.body["errors"][0]["field"]) == (422, "to")
    for wrong in (stages[0], 999_999):
        assert alice.post(f"/stages/{stages[0]}/verbs/remove", {"to": wrong}).status == 422
    removed = alice.post(f"/stages/{stages[0]}/verbs/remove", {"to": others[1]})
    assert removed.ok()["trashed_at"]
    moved = alice.get(f"/deals/{deal['id']}").ok()
    assert (moved["stage"]["id"], moved["pipeline"]["title"]) == (others[1], "Renewals")
    assert moved["weighted"]["amount"] == "50.00"
    alice.post(f"/entries/{removed.entry}/undo").ok()
    back = alice.get(f"/deals/{deal['id']}").ok()
    assert (back["stage"]["id"], back["weighted"], back["stage_since"]) == (
        stages[0], deal["weighted"], deal["stage_since"],
    )  # fmt: skip
    assert alice.get(f"/stages/{stages[0]}").ok()["trashed_at"] is None


def test_a_pipeline_goes_with_its_stages(alice: ApiClient) -> None:
    line, stages = make_pipeline(alice)
    _, others = make_pipeline(alice, "Renewals")
    deals = [make_deal(alice, stage) for stage in stages]
    assert alice.post(f"/pipelines/{line}/verbs/remove", {"to": stages[2]}).status == 422
    removed = alice.post(f"/pipelines/{line}/verbs/remove", {"to": others[0]})
    assert removed.ok()["trashed_at"]
    found = [alice.get(f"/deals/{deal['id']}").ok()["stage"]["id"] for deal in deals]
    assert found == [others[0]] * 3
    alice.post(f"/entries/{removed.entry}/undo").ok()
    assert [alice.get(f"/deals/{deal['id']}").ok()["stage"]["id"] for deal in deals] == stages
    assert [
        one["id"] for one in alice.get("/stages?sort=place").ok()["rows"] if one["pipeline"]["id"] == line
    ] == stages


def test_nobody_moves_deals_that_are_not_hers_to_change(alice: ApiClient, people: People) -> None:
    _, stages = make_pipeline(alice)
    deal = make_deal(alice, stages[0])
    bob = ApiClient(people.bob)
    assert bob.get(f"/deals/{deal['id']}").status == 404
    assert bob.post(f"/stages/{stages[0]}/verbs/remove", {"to": stages[1]}).status == 403
    assert alice.get(f"/deals/{deal['id']}").ok()["version"] == deal["version"]


def test_no_deal_enters_a_removed_stage_and_a_reopened_one_begins_anew(alice: ApiClient) -> None:
    _, stages = make_pipeline(alice)
    deal = make_deal(alice, stages[1])
    won = alice.post(f"/deals/{deal['id']}/verbs/win").ok()
    alice.post(f"/stages/{stages[1]}/verbs/remove").ok()
    assert alice.get(f"/deals/{deal['id']}").ok()["version"] == won["version"]
    again = alice.post(f"/deals/{deal['id']}/verbs/reopen").ok()
    assert again["stage"]["id"] == stages[0]
    refused = alice.patch(f"/deals/{deal['id']}", {"version": again["version"], "stage": stages[1]})
    assert refused.status == 422
