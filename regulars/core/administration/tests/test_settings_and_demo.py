"""The company's settings, and taking the demo company out."""

import pytest

from regulars.core.administration import demo as demo_module
from regulars.core.administration.demo import Demo, register_demo
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.journal.models import Entry
from testing.client import ApiClient

pytestmark = pytest.mark.django_db


@pytest.fixture
def removed(monkeypatch):
    """A demo company that is there until it is removed."""
    gone: list[str] = []
    monkeypatch.setattr(demo_module, "_registered", [])
    register_demo(
        Demo(
            is_here=lambda: not gone,
            sign_in=lambda: None if gone else {"email": "demo@example.com", "password": "demo"},
            remove=lambda by: gone.append(by.name) or {"removed": 7},
        )
    )
    return gone


def test_settings_are_changed_and_told_in_the_journal(admin):
    told = admin.api.patch("/settings", {"company": "Bakery", "currency": "SEK", "country": "SE"}).ok()
    assert (told["company"], told["currency"], told["country"]) == ("Bakery", "SEK", "SE")
    entry = Entry.objects.get()
    assert entry.data["what"] == "name, currency, country"
    assert entry.data["before"]["currency"] == "EUR"


def test_what_is_not_a_currency_zone_or_country_is_refused(admin):
    for change in ({"currency": "EURO"}, {"zone": "Nowhere"}, {"country": "XX"}, {"company": ""}, {"is_set_up": False}):
        assert admin.api.patch("/settings", change).status == 422
    assert not Entry.objects.exists()


def test_everybody_may_read_the_settings(seller):
    assert seller.api.get("/settings").status == 200


def test_the_demo_company_is_taken_out_as_a_job(admin, removed):
    assert admin.api.get("/settings").ok()["has_demo"] is True
    assert ApiClient().get("/session").ok()["demo_sign_in"]["email"] == "demo@example.com"
    started = admin.api.delete("/demo").ok(202)
    run_waiting_jobs()
    job = Job.objects.get(pk=started["job"])
    assert (job.state, job.result, removed) == ("done", {"removed": 7}, ["Adam"])
    assert admin.api.delete("/demo").status == 422
    assert ApiClient().get("/session").ok()["demo_sign_in"] is None
