"""What a telephone system tells shows on the right screen, and is written once, whatever comes twice or late."""

import base64
import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from regulars.insight.callcard.tests.conftest import Ring
from regulars.insight.callcard.tidying import end_lost_calls
from testing.client import ApiClient
from testing.clock import Clock
from testing.people import People

pytestmark = pytest.mark.django_db


BEGAN = timezone.now() - dt.timedelta(minutes=10)


def at(seconds: int) -> str:
    return (BEGAN + dt.timedelta(seconds=seconds)).isoformat()


def entries(client: ApiClient) -> list[dict[str, Any]]:
    rows = client.get("/calls", columns="party,direction,duration,outcome,summary,owner").ok()["rows"]
    return list(rows)


def test_it_rings_is_answered_and_ends(ring: Ring, alice: ApiClient, bob: ApiClient, amara: dict[str, Any]) -> None:
    assert ring("ringing", at=at(0)).ok()["screens"] == 1
    shown = alice.get("/calls/ringing").ok()
    assert [(one["state"], one["card"]["party"]) for one in shown] == [("ringing", amara["id"])]
    assert bob.get("/calls/ringing").ok() == []
    ring("answered", at=at(10)).ok()
    ring("ended", at=at(75)).ok()
    written = entries(alice)
    assert [(one["duration"], one["direction"], one["outcome"]) for one in written] == [(65, "in", "reached")]
    assert (written[0]["party"]["id"], written[0]["owner"]["title"]) == (amara["id"], "Alice")


def test_the_same_again_changes_nothing(ring: Ring, alice: ApiClient, amara: dict[str, Any]) -> None:
    for _ in range(3):
        for number, event in enumerate(("ringing", "answered", "ended")):
            ring(event, at=at(number * 10)).ok()
    assert [one["duration"] for one in entries(alice)] == [10]
    assert len(alice.get("/calls/told").ok()) == 1


def test_events_out_of_order_come_to_the_same(ring: Ring, alice: ApiClient, amara: dict[str, Any]) -> None:
    for event, second in (("ended", 75), ("answered", 10), ("ringing", 0)):
        ring(event, at=at(second)).ok()
    assert [(one["duration"], one["outcome"]) for one in entries(alice)] == [(65, "reached")]
    assert alice.get("/calls/ringing").ok()[0]["state"] == "ended"


def test_lost_events_are_made_up_for(ring: Ring, alice: ApiClient, amara: dict[str, Any]) -> None:
    ring("ended", at=at(75), duration=40).ok()
    assert [(one["duration"], one["outcome"]) for one in entries(alice)] == [(40, "reached")]


def test_a_call_whose_end_was_lost_ends_by_itself(
    ring: Ring, alice: ApiClient, amara: dict[str, Any], clock: Clock
) -> None:
    clock.set("2026-11-23T09:00:00Z")
    ring("ringing").ok()
    end_lost_calls()
    assert (alice.get("/calls/ringing").ok()[0]["state"], entries(alice)) == ("ringing", [])
    clock.set("2026-11-23T09:05:00Z")
    assert alice.get("/calls/ringing").ok()[0]["is_missed"] is True
    end_lost_calls()
    end_lost_calls()
    assert [(one["duration"], one["outcome"]) for one in entries(alice)] == [(None, "no_answer")]


def test_a_call_nobody_takes_is_missed(ring: Ring, alice: ApiClient, amara: dict[str, Any]) -> None:
    ring("ringing").ok()
    ring("ended").ok()
    assert [(one["duration"], one["outcome"]) for one in entries(alice)] == [(None, "no_answer")]
    assert alice.get("/calls/ringing").ok()[0]["is_missed"] is True


def test_a_group_rings_on_all_screens_until_one_takes_it(
    ring: Ring, alice: ApiClient, bob: ApiClient, amara: dict[str, Any]
) -> None:
    assert ring("ringing", extension=["21", "22"]).ok()["screens"] == 2
    ring("answered", extension="22").ok()
    assert (len(alice.get("/calls/ringing").ok()), len(bob.get("/calls/ringing").ok())) == (0, 1)


def test_forms_and_addresses_with_a_password_do_as_well(telephone: ApiClient, alice: ApiClient, ring: Ring) -> None:
    token = telephone.client.defaults["HTTP_AUTHORIZATION"].removeprefix("Bearer ")
    basic = base64.b64encode(f"any:{token}".encode()).decode()
    form = "event=newCall&callId=55&from=4799887766&to=21&direction=in&user%5B%5D=Ada&user%5B%5D=Bo"

    def post(key: str) -> int:
        sent = {"content_type": "application/x-www-form-urlencoded", "headers": {"Authorization": key}}
        return int(ApiClient().client.post("/api/calls/hook", form, **sent).status_code)

    assert post(f"Basic {basic}") == 200
    assert alice.get("/calls/ringing").ok()[0]["number"] == "4799887766"
    for wrong in ("Basic e30=", "Basic !", "Bearer reg_a_b", ""):
        assert post(wrong) == 401


def test_a_telephone_s_token_opens_nothing_else(telephone: ApiClient, alice: ApiClient, amara: dict[str, Any]) -> None:
    assert telephone.get(f"/people/{amara['id']}").status == 404
    assert telephone.get("/calls/card", number="22123456").ok()["parties"] == []
    assert telephone.post("/people", {"name": "Eve"}).status == 403
    assert alice.post("/calls/hook", {"call": "1", "event": "ringing"}).status == 401
    other = alice.post("/tokens", {"name": "Till", "scopes": {"people": "write"}}).ok(201)["token"]
    assert ApiClient(token=other).post("/calls/hook", {"call": "1", "event": "ringing"}).status == 403


def test_what_was_taken_back_is_not_written_again(ring: Ring, alice: ApiClient, amara: dict[str, Any]) -> None:
    ring("ended", duration=5).ok()
    call = entries(alice)[0]["id"]
    alice.delete(f"/calls/{call}").ok()
    ring("ended", duration=5).ok()
    assert entries(alice) == []


def test_two_systems_may_count_alike(ring: Ring, people: People, alice: ApiClient, amara: dict[str, Any]) -> None:
    other = alice.post("/tokens", {"name": "Second", "scopes": {"telephone": "write"}}).ok(201)["token"]
    ring("ringing").ok()
    body = {"call": "c1", "event": "ringing", "number": "22123456", "extension": "21"}
    ApiClient(token=other).post("/calls/hook", body).ok()
    assert len(alice.get("/calls/ringing").ok()) == 2
