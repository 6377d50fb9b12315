"""What one does with a call on one's screen: note what was said, say who it was, put it away; and whose phone it is."""

from typing import Any

import pytest

from regulars.core.records.live.signs import signs
from regulars.insight.callcard.models import PhoneCall
from regulars.insight.callcard.tests.conftest import Ring
from testing.client import ApiClient

pytestmark = pytest.mark.django_db


def test_news_tell_of_it_at_once_and_to_nobody_else(
    ring: Ring, alice: ApiClient, bob: ApiClient, amara: dict[str, Any]
) -> None:
    quiet = {client: client.get("/live").ok() for client in (alice, bob)}
    assert quiet[alice]["signs"] == ""
    ring("ringing").ok()
    told = alice.get("/live", after=quiet[alice]["position"], signs="").ok()
    assert told["signs"].startswith("calls:")
    again = {"after": told["position"], "signs": told["signs"], "viewers": "", "schema": told["schema_version"]}
    assert alice.get("/live", **again).status == 204
    assert bob.get("/live", after=quiet[bob]["position"], signs="").status in (200, 204)
    assert bob.get("/calls/ringing").ok() == []
    ring("answered").ok()
    signs.forget()
    assert alice.get("/live", **again).ok()["signs"] != told["signs"]


def test_a_note_goes_into_the_entry(ring: Ring, alice: ApiClient, amara: dict[str, Any]) -> None:
    call = ring("answered").ok()["call"]
    answer = alice.post(f"/calls/ringing/{call}", {"note": "Wants <green> lids\nby May"})
    assert answer.ok()["entry"]
    ring("ended", duration=30).ok()
    row = alice.get("/calls", columns="summary,duration,party").ok()["rows"][0]
    assert row["summary"] == "<p>Wants &lt;green&gt; lids</p><p>by May</p>"
    assert (row["party"]["id"], row["duration"]) == (amara["id"], 30)
    # What a hand has written is not written over.
    ring("ended", duration=99).ok()
    assert alice.get("/calls", columns="duration").ok()["rows"][0]["duration"] == 30


def test_an_unknown_number_is_written_once_somebody_says_who_it_is(ring: Ring, alice: ApiClient) -> None:
    call = ring("ended", duration=30).ok()["call"]
    assert alice.get("/calls").ok()["rows"] == []
    assert alice.post(f"/calls/ringing/{call}", {"note": "Who?"}).status == 422
    eve = alice.post("/people", {"name": "Eve", "phone": "+4722123456"}).ok(201)["id"]
    alice.post(f"/calls/ringing/{call}", {"party": eve, "note": "It was Eve"}).ok()
    rows = alice.get("/calls", columns="party,duration,outcome").ok()["rows"]
    assert [(one["party"]["id"], one["duration"], one["outcome"]) for one in rows] == [(eve, 30, "reached")]


def test_nobody_touches_the_calls_of_others(ring: Ring, bob: ApiClient, amara: dict[str, Any]) -> None:
    call = ring("ringing").ok()["call"]
    assert bob.post(f"/calls/ringing/{call}", {"note": "Mine"}).status == 404
    assert bob.delete(f"/calls/ringing/{call}").status == 404


def test_a_party_one_does_not_see_is_not_taken(
    ring: Ring, alice: ApiClient, charlie: ApiClient, amara: dict[str, Any]
) -> None:
    charlie.patch("/calls/extensions", {"extensions": ["23"]}).ok()
    call = ring("ended", extension="23", call="c9", duration=9).ok()["call"]
    assert alice.get("/calls").ok()["rows"] == []
    assert charlie.post(f"/calls/ringing/{call}", {"party": amara["id"]}).status == 404


def test_put_away_is_off_the_screen_and_still_told_of(ring: Ring, alice: ApiClient) -> None:
    call = ring("ended").ok()["call"]
    alice.delete(f"/calls/ringing/{call}").ok()
    assert alice.get("/calls/ringing").ok() == []
    assert [one["is_missed"] for one in alice.get("/calls/told").ok()] == [True]


def test_a_phone_of_somebody_else_is_shared_by_an_administrator_only(
    ring: Ring, alice: ApiClient, bob: ApiClient, charlie: ApiClient
) -> None:
    assert charlie.patch("/calls/extensions", {"extensions": ["22"]}).status == 422
    assert charlie.patch("/calls/extensions", {"user": 1, "extensions": []}).status in (403, 422)
    user = charlie.get("/users/me").ok()["id"]
    alice.patch("/calls/extensions", {"user": user, "extensions": ["22", "SIP/ 24"]}).ok()
    assert charlie.get("/calls/extensions").ok() == [{"user": user, "extensions": ["22", "SIP/ 24"]}]
    assert ring("ringing", extension="22").ok()["screens"] == 2
    assert len(alice.get("/calls/extensions").ok()) == 3


def test_who_is_erased_leaves_no_call_behind(ring: Ring, alice: ApiClient, amara: dict[str, Any]) -> None:
    ring("ended", duration=30).ok()
    alice.post(f"/privacy/erasures/people/{amara['id']}", {"confirm": "Amara Quill"}).ok()
    assert not PhoneCall.objects.exists()
