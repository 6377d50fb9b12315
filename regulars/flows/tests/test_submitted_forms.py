"""A form that was sent opens a lead, a deal or a case; taken back, both are gone."""

from collections.abc import Iterator
from typing import Any

import pytest

from testing.client import ApiClient
from testing.people import People, make_people
from testing.web_forms import Visitor, make_form, no_hurry

pytestmark = pytest.mark.django_db
ADA = {"Your name": "Ada Quill", "E-mail": "ada@quill.example", "What can we do?": "Forty teapots"}


@pytest.fixture
def house() -> People:
    return make_people()


@pytest.fixture
def alice(house: People) -> ApiClient:
    return ApiClient(house.alice)


@pytest.fixture(autouse=True)
def _unhurried() -> Iterator[None]:
    with no_hurry():
        yield


def only(alice: ApiClient, slug: str) -> dict[str, Any]:
    (row,) = alice.get(f"/{slug}").ok()["rows"]
    return dict(alice.get(f"/{slug}/{row['id']}").ok())


def take_back(alice: ApiClient) -> None:
    entries = alice.get("/entries").ok()["entries"]
    came = next(one for one in entries if one["event"] == "submission.came")
    assert alice.post(f"/entries/{came['id']}/undo").ok()["conflicts"] == []
    assert alice.get("/submissions").ok()["rows"] == []
    assert alice.get("/people").ok()["rows"] == []


def test_submitted_forms_open_leads(alice: ApiClient, house: People) -> None:
    Visitor(make_form(alice, opens="lead", campaign="Spring", goes_to=house.bob.pk)).send(ADA)
    lead = only(alice, "leads")
    assert (lead["source"], lead["campaign"], lead["owner"]["title"]) == ("form", "Spring", "Bob")
    assert "Forty teapots" in lead["about"]
    assert alice.get(f"/people/{lead['party']['id']}").ok()["roles"] == ["lead"]
    told = alice.get(f"/forms/submissions/{only(alice, 'submissions')['id']}").ok()
    assert [(one["type"], one["id"]) for one in told["opened"]] == [("leads", lead["id"])]
    take_back(alice)
    assert alice.get("/leads").ok()["rows"] == []


def test_submitted_forms_open_deals_in_the_pipeline_that_is_named(alice: ApiClient) -> None:
    for place, name in enumerate(("New business", "Machines")):
        line = alice.post("/pipelines", {"name": name, "place": place}).ok(201)["id"]
        alice.post("/stages", {"name": f"First of {name}", "pipeline": line, "probability": "10"}).ok(201)
    Visitor(make_form(alice, opens="deal", lands_in=f"pipelines-{line}")).send(ADA)
    deal = only(alice, "deals")
    assert (deal["stage"]["title"], deal["party"]["title"]) == ("First of Machines", "Ada Quill")
    take_back(alice)
    assert alice.get("/deals").ok()["rows"] == []


def test_without_a_pipeline_nothing_is_lost(alice: ApiClient) -> None:
    assert Visitor(make_form(alice, opens="deal")).send(ADA).status_code == 303
    assert only(alice, "submissions")["party"]["title"] == "Ada Quill"
    assert alice.get("/deals").ok()["rows"] == []


@pytest.mark.parametrize("opens", ["lead", "deal", "case"])
def test_what_the_house_asks_of_its_own_people_turns_no_visitor_away(alice: ApiClient, opens: str) -> None:
    line = alice.post("/pipelines", {"name": "New business"}).ok(201)["id"]
    asks = {"needs": [{"field": "value"}, {"field": "next_step"}, {"field": "lines"}]}
    alice.post("/stages", {"name": "Talk", "pipeline": line, "children": asks}).ok(201)
    for slug in ("people", f"{opens}s"):
        own = {"type": slug, "label": f"Region of {slug}", "kind": "text", "required": True}
        alice.post("/fields", own).ok(201)
    assert Visitor(make_form(alice, opens=opens)).send(ADA).status_code == 303
    assert only(alice, f"{opens}s")["party"]["title"] == "Ada Quill"


def test_submitted_forms_open_cases_in_the_queue_that_is_named(alice: ApiClient) -> None:
    for name in ("Billing", "Repairs"):
        queue = alice.post("/queues", {"name": name}).ok(201)["id"]
    Visitor(make_form(alice, opens="case", lands_in=f"queues-{queue}")).send(ADA)
    case = only(alice, "cases")
    assert (case["channel"], case["queue"]["title"], case["party"]["title"]) == ("form", "Repairs", "Ada Quill")
    assert "Forty teapots" in case["description"]
    take_back(alice)
    assert alice.get("/cases").ok()["rows"] == []


def test_what_waits_opens_nothing_until_it_is_confirmed(alice: ApiClient) -> None:
    Visitor(make_form(alice, opens="lead", needs_confirming=True)).send(ADA)
    assert alice.get("/leads").ok()["rows"] == []
    alice.post(f"/submissions/{only(alice, 'submissions')['id']}/verbs/accept").ok()
    assert only(alice, "leads")["party"]["title"] == "Ada Quill"
