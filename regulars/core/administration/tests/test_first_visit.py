"""The first visit sets the workspace up, once."""

import pytest

from regulars.core.access.models import User
from regulars.core.administration.tests.conftest import PASSWORD
from regulars.core.journal.models import Entry
from regulars.core.records.models import Workspace
from testing.client import ApiClient

pytestmark = pytest.mark.django_db
ANSWERS = {
    "company": "Bakery Berg",
    "currency": "NOK",
    "zone": "Europe/Oslo",
    "language": "nb",
    "name": "Berit Berg",
    "email": "Berit@Bakery.example",
    "password": PASSWORD,
}


def test_the_first_visit_makes_the_company_and_its_owner_and_signs_her_in():
    client = ApiClient()
    assert client.get("/session").ok()["needs_setup"] is True
    told = client.post("/setup", ANSWERS).ok(201)
    assert (told["signed_in"], told["needs_setup"], told["company"]) == (True, False, "Bakery Berg")
    assert told["me"]["roles"] == ["Owner"]
    assert told["me"]["zone"] == "Europe/Oslo"
    assert client.get("/settings").ok() == {
        "company": "Bakery Berg",
        "currency": "NOK",
        "zone": "Europe/Oslo",
        "language": "nb",
        "country": "",
        "has_demo": False,
        "trash_days": 30,
    }
    # What the rooms begin with, like the first pipeline, is entered in between.
    events = [e.event for e in Entry.objects.order_by("id")]
    assert (events[0], events[-1]) == ("workspace.set_up", "session.started")
    assert set(events[1:-1]) <= {"record.created"}
    assert ApiClient().post("/session", {"email": "berit@bakery.example", "password": PASSWORD}).status == 200


def test_it_can_be_done_only_once():
    ApiClient().post("/setup", ANSWERS).ok(201)
    again = ApiClient().post("/setup", {**ANSWERS, "email": "other@bakery.example"})
    assert again.status == 403
    assert User.objects.count() == 1
    assert Workspace.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("company", "  ", "Fill this in"),
        ("currency", "XYZ", "Choose a currency"),
        ("zone", "Mars/Olympus", "Choose a time zone"),
        ("language", "not a language", "Choose a language"),
        ("email", "nowhere", "Write an e-mail address"),
        ("password", "short", "too short"),
        ("password", "password123", "too common"),
        ("company", "a\x00b", "null character"),
        ("company", "\ud800", "broken character"),
    ],
)
def test_answers_that_cannot_be_kept_name_the_field_and_leave_it_all_undone(name, value, says):
    answer = ApiClient().post("/setup", {**ANSWERS, name: value})
    assert answer.status == 422
    error = next(e for e in answer.body["errors"] if e["field"] == name)
    assert says in error["message"]
    assert not User.objects.exists()
    assert not Workspace.objects.filter(is_set_up=True).exists()
