"""The reports tell what became of the deals; each number is that of the rows behind it, as far as the viewer sees."""

import json
from typing import Any

import pytest

from testing.client import ApiClient
from testing.clock import Clock
from testing.people import OWN, People, hide_field, make_people

pytestmark = pytest.mark.django_db
DAYS = "since=2026-11-01&until=2026-11-30"
DAY = 86_400
ALL = ("funnel", "times", "cycles", "reasons", "competitors", "sources", "sellers", "activity")


@pytest.fixture
def people(clock: Clock) -> People:
    clock.set("2026-11-01T08:00:00Z")
    return make_people(bob=OWN)


@pytest.fixture
def alice(people: People, clock: Clock) -> ApiClient:
    """Three deals: one won through all stages, one lost in the second, one of Bob's that stands in the first."""
    api = ApiClient(people.alice)
    line = api.post("/pipelines", {"name": "New"}).ok(201)["id"]
    rows = (("Talk", "10", 1), ("Offer", "50", 2), ("Contract", "90", 3))
    stages = [
        api.post("/stages", {"name": n, "pipeline": line, "probability": p, "place": at}).ok(201)["id"]
        for n, p, at in rows
    ]
    made = []
    for owner, amount, source in (
        (people.alice, "100", "fair"), (people.alice, "40", "phone"), (people.bob, "7", ""),
    ):  # fmt: skip
        party = api.post("/people", {"name": "Ada Quill", "owner": owner.pk}).ok(201)["id"]
        worth = {"amount": amount, "currency": "EUR"}
        body = {"name": "Pots", "party": party, "value": worth, "owner": owner.pk, "source": source}
        made.append(api.post("/deals", body).ok(201)["id"])
        rival = api.post("/organisations", {"name": f"Rival of {owner.name}", "owner": owner.pk}).ok(201)["id"]
        api.post("/parts", {"deal": made[-1], "party": rival, "part": "competes"}).ok(201)
    for day, deal, stage in (("03", 0, 1), ("05", 0, 2), ("06", 1, 1)):
        clock.set(f"2026-11-{day}T08:00:00Z")
        version = api.get(f"/deals/{made[deal]}").ok()["version"]
        api.patch(f"/deals/{made[deal]}", {"version": version, "stage": stages[stage]}).ok()
    clock.set("2026-11-11T08:00:00Z")
    api.post(f"/deals/{made[0]}/verbs/win").ok()
    api.post(f"/deals/{made[1]}/verbs/lose", {"reason": "Too dear"}).ok()
    return api


def report(api: ApiClient, name: str, asked: str = DAYS) -> dict[str, dict[str, Any]]:
    return {row["label"]: row["cells"] for row in api.get(f"/sales-reports/{name}?{asked}").ok()["rows"]}


def test_the_funnel_tells_how_many_went_how_far(alice: ApiClient) -> None:
    assert report(alice, "funnel") == {
        "Talk": {"came": 3, "further": 2, "share": "66.7", "lost": 0, "still": 1},
        "Offer": {"came": 2, "further": 1, "share": "50.0", "lost": 1, "still": 0},
        "Contract": {"came": 1, "further": 1, "share": "100.0", "lost": 0, "still": 0},
        "Won": {"came": 1, "share": "33.3"},
    }
    assert {row["came"] for row in report(alice, "funnel", "since=2025-01-01&until=2025-12-31").values()} == {0}


def test_the_funnel_counts_nobody_in_a_stage_that_was_left_out(alice: ApiClient) -> None:
    stages = [one["id"] for one in alice.get("/stages", sort="place").ok()["rows"]]
    party = alice.post("/people", {"name": "Bo Quill"}).ok(201)["id"]
    early, _late, back = (
        alice.post("/deals", {"name": "Pots", "party": party, "stage": stages[at]}).ok(201)["id"] for at in (0, 2, 0)
    )
    alice.post(f"/deals/{early}/verbs/win").ok()
    for at in (1, 0):
        version = alice.get(f"/deals/{back}").ok()["version"]
        alice.patch(f"/deals/{back}", {"version": version, "stage": stages[at]}).ok()
    alice.post(f"/deals/{back}/verbs/lose", {"reason": "Too dear"}).ok()
    assert report(alice, "funnel") == {
        "Talk": {"came": 5, "further": 4, "share": "80.0", "lost": 0, "still": 1},
        "Offer": {"came": 3, "further": 1, "share": "33.3", "lost": 2, "still": 0},
        "Contract": {"came": 2, "further": 1, "share": "50.0", "lost": 0, "still": 1},
        "Won": {"came": 2, "share": "33.3"},
    }
    rows = alice.get(f"/sales-reports/funnel?{DAYS}").ok()["rows"]
    for one in rows:
        for column, behind in one["behind"].items():
            found = alice.get("/deals", filter=json.dumps(behind["filter"])).ok()["rows"]
            assert len(found) == one["cells"][column], (one["label"], column)


def test_how_long_deals_stood_in_each_stage(alice: ApiClient) -> None:
    told = report(alice, "times")
    assert told["Talk"] == {
        "passed": 2, "middle": 3.5 * DAY, "mean": 3.5 * DAY, "standing": 1, "since": told["Talk"]["since"],
    }  # fmt: skip
    assert told["Contract"] == {"passed": 1, "middle": 6 * DAY, "mean": 6 * DAY, "standing": 0, "since": None}


def test_how_long_it_took_until_a_deal_was_won_or_lost(alice: ApiClient) -> None:
    told = report(alice, "cycles")
    assert (told["Everybody"]["won"], told["Everybody"]["won_middle"], told["Alice"]["lost_mean"]) == (
        1, 10 * DAY, 10 * DAY,
    )  # fmt: skip


def test_why_and_where_from_and_whose(alice: ApiClient) -> None:
    worth = {"amount": "40.00", "currency": "EUR"}
    assert report(alice, "reasons") == {"Too dear": {"lost": 1, "lost_EUR": worth}}
    assert report(alice, "sources")["Phone"] == {"won": 0, "lost": 1, "share": "0.0", "lost_EUR": worth}
    assert report(alice, "sellers")["Alice"]["share"] == "50.0"


def test_what_each_seller_did(alice: ApiClient, people: People) -> None:
    party = alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    alice.post("/calls", {"party": party, "happened_at": "2026-11-09T10:00:00Z", "summary": "Pots"}).ok(201)
    told = report(alice, "activity")
    assert told["Alice"] == {"calls": 1, "visits": 0, "notes": 0, "tasks": 0, "opened": 2, "won": 1}
    assert told["Bob"]["opened"] == 1
    assert set(report(alice, "activity", f"{DAYS}&people={people.bob.pk}")) == {"Bob"}


@pytest.mark.parametrize("name", ALL)
def test_every_number_is_that_of_the_rows_behind_it(alice: ApiClient, name: str) -> None:
    looked = 0
    for row in alice.get(f"/sales-reports/{name}?{DAYS}").ok()["rows"]:
        for column, list_ in row["behind"].items():
            value = row["cells"][column]
            rows = alice.get(f"/{list_['type']}?filter={json.dumps(list_['filter'])}").ok()["rows"]
            if isinstance(value, dict):
                assert f"{sum(float(one['value']['amount']) for one in rows):.2f}" == value["amount"]
            else:
                assert len(rows) == value, (row["label"], column)
            looked += 1
    assert looked


@pytest.mark.parametrize("name", ALL)
def test_nobody_is_told_of_what_she_may_not_see(alice: ApiClient, people: People, name: str) -> None:
    bob = ApiClient(people.bob)
    told = json.dumps(bob.get(f"/sales-reports/{name}?{DAYS}").ok()["rows"])
    assert "Alice" not in told
    assert "Too dear" not in told
    if name == "funnel":
        assert report(bob, name)["Talk"]["came"] == 1
    hide_field(people.bob, "deals", "state")
    assert bob.get(f"/sales-reports/{name}?{DAYS}").status == (200 if name == "activity" else 403)
    assert bob.get(f"/sales-reports/{name}/export?{DAYS}").status == (200 if name == "activity" else 403)


@pytest.mark.parametrize("name", ALL)
def test_each_report_is_taken_out_as_a_file(alice: ApiClient, name: str) -> None:
    table = alice.get(f"/sales-reports/{name}/export?{DAYS}")
    first = table.content.decode().splitlines()[0]
    told = alice.get(f"/sales-reports/{name}?{DAYS}").ok()
    assert first.lstrip("\ufeff") == ",".join([told["of"], *(one["label"] for one in told["columns"])])
    assert alice.get(f"/sales-reports/{name}/export?{DAYS}&format=xlsx").status == 200


@pytest.mark.parametrize(
    "asked", ["since=x&until=2026-01-01", "since=2026-02-01&until=2026-01-01", f"{DAYS}&people=x", "since=2026-01-01"]
)
def test_what_makes_no_sense_is_refused(alice: ApiClient, asked: str) -> None:
    assert alice.get(f"/sales-reports/funnel?{asked}").status in (400, 422)
    assert alice.get(f"/sales-reports/funnel?{DAYS}&pipeline=999").status == 404
    assert alice.get(f"/sales-reports/other?{DAYS}").status == 422
