"""Who agreed to what, when, where and to which words: written once, and asked before anything is sent."""

import datetime as dt
import io
import json
import zipfile
from typing import Any

import pytest
from django.utils import timezone

from regulars.commons.directory.consent.models import Consent, ConsentPurpose
from regulars.commons.directory.consent.queries import may_contact
from regulars.core.journal.chain.sealing import seal_journal
from regulars.core.journal.chain.verifying import verify_journal
from regulars.core.records.registry import record_type
from testing.client import ApiClient
from testing.clock import Clock


def give(api: ApiClient, pk: int, **more: Any) -> Any:
    """Write down that somebody agreed to the newsletter by e-mail."""
    body = {"deed": "given", "purpose": "newsletter", "channels": ["email"], "source": "paper", **more}
    return api.post(f"/consents/of/{pk}", body)


def withdraw(api: ApiClient, pk: int, **more: Any) -> Any:
    """Write down that somebody no longer agrees."""
    return give(api, pk, deed="withdrawn", source="message", **more)


def allowed(pk: Any, channel: str = "email", purpose: str = "newsletter") -> bool:
    """Whether somebody may be contacted."""
    return bool(may_contact(pk, channel=channel, purpose=purpose))


def listed(alice: ApiClient) -> list[int]:
    """Who agrees to anything, by the filter of lists."""
    return [row["id"] for row in alice.get("/people", filter={"field": "consents", "op": "is_not_empty"}).ok()["rows"]]


def test_a_consent_stands_with_its_proof_and_is_found_by_filter(alice: ApiClient, ada: int, newsletter: Any) -> None:
    proof = {
        "wording": newsletter["id"],
        "evidence": "Card 12 of the spring fair",
        "happened_at": "2026-03-01T10:00:00Z",
    }
    give(alice, ada, **proof).ok(201)
    line = alice.get("/consents").ok()["rows"][0]
    told = alice.get(f"/consents/{line['id']}").ok()
    assert (told["deed"], told["source"], told["evidence"]) == ("given", "paper", proof["evidence"])
    assert told["owner"]["title"]
    assert told["wording"] == f"{newsletter['text']} (version 1, en)"
    alice.post("/people", {"name": "Somebody Else"}).ok(201)
    chosen = {"field": "consents", "op": "has_any", "value": ["newsletter.email"]}
    rows = alice.get("/people", filter=chosen, columns="name,consents").ok()["rows"]
    assert [(row["name"], row["consents"]) for row in rows] == [("Ada Berg", ["newsletter.email"])]
    assert b"Newsletter by e-mail" in alice.get("/people/export", format="csv", columns="name,consents").content
    standing = alice.get(f"/consents/of/{ada}").ok()["standing"]
    assert [(one["label"], one["state"], one["line"]) for one in standing] == [
        ("Newsletter by e-mail", "given", line["id"])
    ]
    entries = alice.get(f"/people/{ada}/timeline").ok()["entries"]
    entry = next(one for one in entries if one["event"] == "consent.given")
    assert (entry["happened_at"][:10], entry["can_undo"]) == ("2026-03-01", False)
    assert "Newsletter by e-mail" in entry["sentence"]


def test_sending_asks_and_whatever_is_not_sure_is_a_no(alice: ApiClient, ada: int, newsletter: Any) -> None:
    assert not allowed(ada)
    give(alice, ada).ok(201)
    assert allowed(ada)
    assert allowed(record_type("people").model._default_manager.get(pk=ada))
    for wrong in ({"channel": "phone"}, {"channel": "fax"}, {"purpose": "other"}, {"purpose": ""}):
        assert not allowed(ada, **wrong)
    for nobody in (None, 0, -1, 999_999, "1", True, object()):
        assert not allowed(nobody)
    told = alice.get(f"/consents/of/{ada}/may-contact", channel="email", purpose="newsletter").ok()
    assert told == {"is_allowed": True, "reason": "They agreed to this.", "consent": Consent.objects.get().pk}
    withdraw(alice, ada).ok(201)
    assert not allowed(ada)
    assert alice.get("/people", filter={"field": "consents", "op": "is_not_empty"}).ok()["rows"] == []
    give(alice, ada).ok(201)
    assert allowed(ada)
    # Lists go on asking for other purposes.
    alice.post("/consents/purposes", {"name": "Surveys"}).ok(201)
    assert listed(alice) == [ada]
    alice.patch("/consents/purposes/newsletter", {"is_archived": True}).ok()
    assert not allowed(ada)
    assert listed(alice) == []
    alice.patch("/consents/purposes/newsletter", {"is_archived": False}).ok()
    alice.delete(f"/people/{ada}").ok()
    assert not allowed(ada)


def test_a_consent_expires_by_itself(alice: ApiClient, ada: int, newsletter: Any, clock: Clock) -> None:
    clock.set("2026-01-31T12:00:00Z")
    alice.patch("/consents/purposes/newsletter", {"valid_months": 1}).ok()
    give(alice, ada).ok(201)
    assert alice.get(f"/consents/of/{ada}").ok()["standing"][0]["expires_on"] == "2026-02-28"
    clock.set("2026-02-28T12:00:00Z")
    assert allowed(ada)
    clock.set("2026-03-01T12:00:00Z")
    assert not allowed(ada)
    assert alice.get(f"/consents/of/{ada}").ok()["standing"][0]["state"] == "expired"
    assert alice.get("/people", filter={"field": "consents", "op": "is_not_empty"}).ok()["rows"] == []


def test_a_line_is_never_changed_removed_or_taken_back(alice: ApiClient, ada: int, newsletter: Any) -> None:
    entry = give(alice, ada).ok(201)["entry"]
    pk = Consent.objects.get().pk
    before = list(Consent.objects.values())
    assert alice.patch(f"/consents/{pk}", {"version": 1, "evidence": "Other"}).status == 403
    assert alice.delete(f"/consents/{pk}").status == 403
    for action in ("change", "trash", "purge"):
        body = {
            "select": {"ids": [pk]},
            "action": action,
            "values": {"evidence": "Other"} if action == "change" else {},
        }
        assert alice.post("/consents/bulk", body).ok()["count"] == 0
    assert alice.post(f"/entries/{entry}/undo", {}).status == 422
    assert alice.post("/consents", {"party": ada}).status == 405
    assert list(Consent.objects.values()) == before
    seal_journal()
    assert verify_journal().wrong == []


def test_of_two_at_one_moment_the_withdrawal_decides(alice: ApiClient, ada: int, newsletter: Any) -> None:
    moment = "2026-02-01T10:00:00Z"
    withdraw(alice, ada, happened_at=moment).ok(201)
    give(alice, ada, happened_at=moment).ok(201)
    # For who sends, in lists, and on the page.
    assert not allowed(ada)
    assert listed(alice) == []
    assert [one["state"] for one in alice.get(f"/consents/of/{ada}").ok()["standing"]] == ["withdrawn"]
    give(alice, ada, happened_at="2026-01-01T10:00:00Z").ok(201)
    assert not allowed(ada)
    give(alice, ada, happened_at="2026-02-01T10:00:01Z").ok(201)
    assert allowed(ada)
    assert listed(alice) == [ada]


def test_after_a_merge_a_withdrawal_wins_over_what_was_given_before(
    alice: ApiClient, ada: int, newsletter: Any
) -> None:
    twin = alice.post("/people", {"name": "A. Berg"}).ok(201)["id"]
    give(alice, ada, happened_at="2026-01-01T10:00:00Z").ok(201)
    withdraw(alice, twin, happened_at="2026-02-01T10:00:00Z").ok(201)
    assert allowed(ada)
    entry = alice.post(f"/people/{ada}/merge", {"other": twin}).ok()["entry"]
    assert not allowed(ada)
    assert not allowed(twin)
    assert len(alice.get("/consents", filter={"field": "party", "op": "is", "value": ada}).ok()["rows"]) == 2
    alice.post(f"/people/{ada}/separate", {"entry": entry}).ok()
    assert allowed(ada)
    assert not allowed(twin)
    give(alice, twin).ok(201)
    alice.post(f"/people/{ada}/merge", {"other": twin}).ok()
    assert allowed(twin)


def test_all_that_stands_is_withdrawn_in_one_step(alice: ApiClient, ada: int, newsletter: Any) -> None:
    alice.post("/consents/purposes", {"name": "Invitations"}).ok(201)
    give(alice, ada, channels=["email", "phone"]).ok(201)
    give(alice, ada, purpose="invitations", channels=["post"]).ok(201)
    body = {"deed": "withdrawn", "source": "phone"}
    alice.post(f"/consents/of/{ada}", body).ok(201)
    assert {one["state"] for one in alice.get(f"/consents/of/{ada}").ok()["standing"]} == {"withdrawn"}
    assert alice.post(f"/consents/of/{ada}", body).status == 422


def test_what_does_not_fit_is_refused_by_name(alice: ApiClient, ada: int, newsletter: Any) -> None:
    alice.post("/consents/purposes", {"name": "Invitations"}).ok(201)
    later = (timezone.now() + dt.timedelta(days=2)).isoformat()
    for wrong, field in (
        ({"purpose": "unknown"}, "purpose"),
        ({"purpose": None}, "purpose"),
        ({"channels": []}, "channels"),
        ({"happened_at": later}, "happened_at"),
        ({"expires_on": "2020-01-01"}, "expires_on"),
        ({"wording": newsletter["id"], "purpose": "invitations"}, "wording"),
        ({"file": 999}, "file"),
    ):
        answer = give(alice, ada, **wrong)
        assert (answer.status, answer.body["errors"][0]["field"]) == (422, field)
    assert not Consent.objects.exists()


def test_who_may_write_and_who_may_see(
    alice: ApiClient, bob: ApiClient, charlie: ApiClient, ada: int, newsletter: Any
) -> None:
    give(alice, ada).ok(201)
    assert charlie.get(f"/consents/of/{ada}").status == give(charlie, ada).status == 404
    assert charlie.get("/consents").ok()["rows"] == []
    for call in (
        bob.post("/consents/purposes", {"name": "Mine"}),
        bob.patch("/consents/purposes/newsletter", {"is_archived": True}),
        bob.post("/consents/purposes/newsletter/wordings", {"language": "en", "text": "Mine"}),
    ):
        assert call.status == 403
    assert ConsentPurpose.objects.get().is_archived is False


def test_a_new_wording_is_a_new_version_and_the_old_one_stays(alice: ApiClient, ada: int, newsletter: Any) -> None:
    give(alice, ada, wording=newsletter["id"]).ok(201)
    again = alice.post("/consents/purposes/newsletter/wordings", {"language": "en", "text": "Other words"}).ok(201)
    assert again["version"] == 2
    assert [one["version"] for one in alice.get("/consents/purposes").ok()[0]["wordings"]] == [2, 1]
    assert newsletter["text"] in alice.get(f"/consents/{Consent.objects.get().pk}").ok()["wording"]


@pytest.mark.parametrize("keep", [False, True])
def test_erased_with_the_person_or_kept_as_proof_that_allows_nothing(
    alice: ApiClient, ada: int, newsletter: Any, keep: bool
) -> None:
    give(alice, ada, evidence="Said so herself").ok(201)
    if keep:
        basis = {"type": "consents", "years": 3, "basis": "Proof of consent"}
        alice.patch("/privacy/bases", {"bases": [basis]}).ok()
    alice.post(f"/privacy/erasures/people/{ada}", {"confirm": "Ada Berg"}).ok()
    assert Consent.objects.count() == (1 if keep else 0)
    assert not allowed(ada)
    assert alice.get("/people", filter={"field": "consents", "op": "is_not_empty"}).ok()["rows"] == []


def test_the_archive_of_a_person_tells_her_consents_in_their_words(alice: ApiClient, ada: int, newsletter: Any) -> None:
    give(alice, ada, wording=newsletter["id"]).ok(201)
    answer = alice.client.get(f"/api/privacy/archive/people/{ada}")
    archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    told = json.loads(archive.read("data.json"))["records"]["consents"]
    assert [one["wording"] for one in told] == [f"{newsletter['text']} (version 1, en)"]


def test_many_at_once_say_how_many_before(alice: ApiClient, ada: int, newsletter: Any) -> None:
    other = alice.post("/people", {"name": "Bo Dahl"}).ok(201)["id"]
    body = {
        "type": "people", "select": {"ids": [ada, other, 999_999]}, "deed": "given", "purpose": "newsletter",
        "channels": ["email", "post"], "source": "form", "dry_run": True,
    }  # fmt: skip
    would = alice.post("/consents/of-many", body).ok()
    assert (would["count"], len(would["refused"]), Consent.objects.count()) == (2, 1, 0)
    done = alice.post("/consents/of-many", {**body, "dry_run": False}).ok()
    assert (done["count"], Consent.objects.count()) == (2, 4)
    assert allowed(other, "post")
    assert alice.get(f"/people/{other}/timeline").ok()["entries"][0]["id"] == done["entry"]
