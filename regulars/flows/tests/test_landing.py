"""A form lands in the queue or the pipeline that was chosen for it, whatever becomes of that one."""

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps

from regulars.commons.webforms.form.models import WebForm
from testing.client import ApiClient
from testing.people import People, hide_field, make_people
from testing.web_forms import Visitor, make_form, no_hurry

pytestmark = pytest.mark.django_db
ADA = {"Your name": "Ada Quill", "E-mail": "ada@quill.example"}


@pytest.fixture
def house() -> People:
    return make_people()


@pytest.fixture
def alice(house: People) -> ApiClient:
    return ApiClient(house.alice)


@pytest.fixture
def repairs(alice: ApiClient) -> dict[str, Any]:
    alice.post("/queues", {"name": "Billing"}).ok(201)
    return dict(alice.post("/queues", {"name": "Repairs"}).ok(201))


@pytest.fixture
def form(alice: ApiClient, house: People, repairs: dict[str, Any]) -> dict[str, Any]:
    return make_form(alice, opens="case", lands_in=f"queues-{repairs['id']}", goes_to=house.bob.pk)


def queue_of_next_case(alice: ApiClient, form: dict[str, Any]) -> str:
    with no_hurry():
        assert Visitor(form).send(ADA).status_code == 303
    return str(alice.get("/cases", columns="queue").ok()["rows"][0]["queue"]["title"])


def lands_in(alice: ApiClient, form: dict[str, Any]) -> str | None:
    return alice.get(f"/web-forms/{form['id']}").ok()["lands_in"]


def test_what_is_none_is_refused_and_names_its_field(alice: ApiClient, repairs: dict[str, Any]) -> None:
    line = alice.post("/pipelines", {"name": "Machines"}).ok(201)["id"]
    wrong = {
        "case": ["Repiars", f"pipelines-{line}"],
        "deal": [f"queues-{repairs['id']}"],
        "lead": [f"pipelines-{line}"],
    }
    for opens, places in wrong.items():
        for place in places:
            refused = alice.post("/web-forms", {"name": "F", "opens": opens, "lands_in": place})
            assert (refused.status, refused.body["errors"][0]["field"]) == (422, "lands_in"), (opens, place)
            assert refused.body["errors"][0]["message"].endswith(".")


def test_a_queue_that_is_called_otherwise_is_the_same_queue(
    alice: ApiClient, form: dict[str, Any], repairs: dict[str, Any]
) -> None:
    alice.patch(f"/queues/{repairs['id']}", {"version": 1, "name": "Workshop"}).ok()
    assert queue_of_next_case(alice, form) == "Workshop"
    offered = next(f for f in alice.get("/describe/web-forms").ok()["fields"] if f["name"] == "lands_in")
    assert [one["label"] for one in offered["choices"]] == ["Billing", "Workshop"]


def test_a_queue_that_is_removed_is_let_go_and_the_keeper_is_told(
    alice: ApiClient, house: People, form: dict[str, Any], repairs: dict[str, Any]
) -> None:
    alice.delete(f"/queues/{repairs['id']}", version=1).ok()
    assert lands_in(alice, form) is None
    told = ApiClient(house.bob).get("/notifications").ok()
    assert "Repairs" in str(told)
    assert queue_of_next_case(alice, form) == "Billing"


def test_a_removal_that_is_taken_back_gives_the_form_its_queue_again(
    alice: ApiClient, form: dict[str, Any], repairs: dict[str, Any]
) -> None:
    alice.delete(f"/queues/{repairs['id']}", version=1).ok()
    entry = next(one for one in alice.get("/entries").ok()["entries"] if one["event"] == "record.trashed")
    assert alice.post(f"/entries/{entry['id']}/undo").ok()["conflicts"] == []
    assert lands_in(alice, form) == f"queues-{repairs['id']}"


def test_what_opens_something_else_from_now_on_lands_there_no_more(alice: ApiClient, form: dict[str, Any]) -> None:
    alice.patch(f"/web-forms/{form['id']}", {"version": 1, "opens": "lead"}).ok()
    assert lands_in(alice, form) is None


def test_a_form_as_a_file_names_its_queue(alice: ApiClient, form: dict[str, Any], repairs: dict[str, Any]) -> None:
    definition = alice.get(f"/forms/{form['id']}/definition").ok()
    assert definition["lands_in"] == "Repairs"
    again = alice.post("/forms/definitions", definition | {"lands_in": "repairs"}).ok(201)
    assert (lands_in(alice, again), again["no_place"]) == (f"queues-{repairs['id']}", "")
    elsewhere = alice.post("/forms/definitions", definition | {"lands_in": "Attic"}).ok(201)
    assert (lands_in(alice, elsewhere), elsewhere["no_place"]) == (None, "Attic")


def test_who_may_not_read_a_queues_name_reads_no_forms_either(
    alice: ApiClient, house: People, form: dict[str, Any]
) -> None:
    hide_field(house.bob, "queues", "name")
    assert "lands_in" not in ApiClient(house.bob).get(f"/web-forms/{form['id']}").ok()


def test_a_name_that_was_typed_once_is_kept_as_the_queue(
    alice: ApiClient, form: dict[str, Any], repairs: dict[str, Any]
) -> None:
    keep_by_id = import_module("regulars.flows.migrations.0002_landing").keep_by_id
    for typed, kept in (("REPAIRS ", f"queues-{repairs['id']}"), ("Repiars", ""), ("queues-7", "queues-7")):
        WebForm.objects.filter(pk=form["id"]).update(lands_in=typed)
        keep_by_id(apps, None)
        assert WebForm.objects.get(pk=form["id"]).lands_in == kept
