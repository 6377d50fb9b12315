"""Jobs by the API: everybody sees her own, administrators all."""

import pytest

from regulars.core.access.models import User
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.problems import Invalid
from testing.client import ApiClient
from testing.people import viewer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _kinds(new_kind):
    def fail(progress):
        raise Invalid("Choose a column for the name.")

    new_kind("fine", lambda progress: {"rows": 3}, label="Count rows")
    new_kind("fail", fail)
    new_kind("quiet", lambda progress: None, is_visible=False)


def started(user: User, kind: str = "fine") -> int:
    return start_job(kind, by=viewer(user)).pk


def test_everybody_sees_her_own_jobs_and_administrators_all(people):
    bobs, charlies = started(people.bob), started(people.charlie)
    assert [j["id"] for j in ApiClient(people.bob).get("/jobs").ok()["jobs"]] == [bobs]
    assert [j["id"] for j in ApiClient(people.alice).get("/jobs").ok()["jobs"]] == [charlies, bobs]


def test_the_job_of_somebody_else_is_as_if_it_were_not_there(people):
    number, api = started(people.charlie), ApiClient(people.bob)
    for verb, path in (("get", ""), ("post", "/cancel"), ("post", "/retry")):
        hidden = getattr(api, verb)(f"/jobs/{number}{path}")
        missing = getattr(api, verb)(f"/jobs/999999{path}")
        assert hidden.status == missing.status == 404
        assert hidden.content == missing.content
    assert Job.objects.get().state == "waiting"


def test_a_job_is_shown_from_waiting_to_done(people):
    number, api = started(people.bob), ApiClient(people.bob)
    waiting = api.get(f"/jobs/{number}").ok()
    assert (waiting["label"], waiting["state"], waiting["can_cancel"]) == ("Count rows", "waiting", True)
    assert waiting["by"] == {"id": people.bob.pk, "title": "Bob"}
    run_waiting_jobs()
    done = api.get(f"/jobs/{number}").ok()
    assert (done["state"], done["result"], done["can_cancel"], done["can_retry"]) == ("done", {"rows": 3}, False, False)


def test_a_job_is_cancelled_and_tried_again(people):
    number, api = started(people.bob), ApiClient(people.bob)
    assert api.post(f"/jobs/{number}/cancel").ok()["state"] == "cancelled"
    assert api.post(f"/jobs/{number}/retry").ok()["state"] == "waiting"
    run_waiting_jobs()
    assert api.get(f"/jobs/{number}").ok()["state"] == "done"
    assert api.post(f"/jobs/{number}/retry").status == 422


def test_a_failed_job_says_why(people):
    number = started(people.bob, "fail")
    run_waiting_jobs()
    told = ApiClient(people.bob).get(f"/jobs/{number}").ok()
    assert (told["state"], told["error"], told["can_retry"]) == ("failed", "Choose a column for the name.", True)


def test_work_of_the_house_itself_is_not_listed(people):
    started(people.bob, "quiet")
    assert ApiClient(people.alice).get("/jobs").ok()["jobs"] == []


def test_jobs_come_in_pages_and_by_state(people):
    numbers, api = [started(people.bob) for _ in range(5)], ApiClient(people.bob)
    first = api.get("/jobs", limit=2).ok()
    assert [j["id"] for j in first["jobs"]] == numbers[:2:-1]
    rest = api.get("/jobs", limit=200, after=first["next"]).ok()
    assert ([j["id"] for j in rest["jobs"]], rest["next"]) == (numbers[2::-1], None)
    assert api.get("/jobs", state="running").ok()["jobs"] == []


@pytest.mark.parametrize("query", [{"limit": 0}, {"limit": 10**30}, {"after": -1}, {"after": 2**63}, {"state": "x"}])
def test_questions_out_of_bounds_are_refused(query, people):
    assert ApiClient(people.bob).get("/jobs", **query).status == 422


@pytest.mark.parametrize("number", ["0", str(2**63), "9" * 100])
def test_numbers_of_no_job_are_not_found(number, people):
    assert ApiClient(people.bob).get(f"/jobs/{number}").status in (404, 422)


def test_nobody_signed_in_sees_no_job(people):
    assert ApiClient().get("/jobs").status == 401
