"""Somebody is erased: none of her words is left in any table, and nothing brings them back."""

from pathlib import Path
from typing import Any

import pytest

from regulars.commons.directory.party.models import Party
from regulars.commons.directory.party.tests.two_people import make_two
from regulars.core.database.rows import fetch_rows, is_postgres
from regulars.core.files.models import File
from regulars.core.files.store import store
from regulars.core.journal.chain.sealing import seal_journal
from regulars.core.journal.chain.verifying import verify_journal
from regulars.core.privacy.leftovers import forget_in_imports, imports_with
from regulars.core.privacy.tombstones import read_tombstones, tombstone_places
from regulars.core.privacy.wiping import wipe_file
from regulars.core.privacy.wording import Words
from regulars.core.records.importing.models import Import, ImportRow
from testing.client import ApiClient
from testing.clock import Clock

WORDS = ["zyxomma", "wuthering", "quokkafield", "+4790077123", "900 77 123"]


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path


def make_her(alice: ApiClient) -> dict[str, Any]:
    """Make a person with words of her own in every place that the API offers."""
    mill = alice.post("/organisations", {"name": "Mill"}).ok(201)["id"]
    alice.post("/fields", {"type": "people", "label": "Shoe", "kind": "text"}).ok(201)
    body = {
        "name": "Zyxomma Wuthering", "email": "zyxomma@quokkafield.example", "phone": "+47 900 77 123",
        "employer": mill,
        "job_title": "Quokkafield keeper", "shoe": "zyxomma 38", "about": "<p>wuthering about</p>", "country": "NO",
    }  # fmt: skip
    pk = alice.post("/people", body).ok(201)["id"]
    alice.post("/notes", {"party": pk, "text": "<p>She told of quokkafield</p>"}).ok(201)
    gone = alice.post("/notes", {"party": pk, "text": "<p>wuthering, purged</p>"}).ok(201)["id"]
    alice.delete(f"/notes/{gone}").ok()
    alice.post(f"/notes/{gone}/purge", {}).ok()
    moment = "2026-01-05T10:00:00Z"
    alice.post("/calls", {"party": pk, "direction": "in", "happened_at": moment, "summary": "wuthering call"}).ok(201)
    alice.post("/tasks", {"party": pk, "title": "Send zyxomma a card"}).ok(201)
    now = alice.get(f"/people/{pk}").ok()
    alice.patch(f"/people/{pk}", {"version": now["version"], "job_title": "Wuthering heights"}).ok()
    twin = alice.post("/people", {"name": "Zyxomma W", "email": "w@quokkafield.example"}).ok(201)["id"]
    alice.post(f"/people/{pk}/merge", {"other": twin}).ok()
    alice.get("/people/export", format="csv", q="zyxomma@quokkafield.example")
    return dict(alice.get(f"/people/{pk}").ok())


def where_said(words: list[str]) -> list[str]:
    """Return table and word for every row of the whole database that says one of the words."""
    if is_postgres():
        tables = [r[0] for r in fetch_rows("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")]
    else:
        tables = [r[0] for r in fetch_rows("SELECT name FROM pragma_table_list WHERE schema = 'main'")]
    found = []
    for table in tables:
        for row in fetch_rows(f'SELECT * FROM "{table}"'):
            told = " ".join(v.decode("utf-8", "replace") if isinstance(v, bytes | memoryview) else str(v) for v in row)
            found += [f"{table}: {word} {told[:200]}" for word in words if word.lower() in told.lower()]
    return found


def erase(alice: ApiClient, one: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Erase somebody by the API."""
    return dict(alice.post(f"/privacy/erasures/people/{one['id']}", {"confirm": one["title"], **more}).ok())


def test_none_of_her_words_is_left_in_the_database(alice: ApiClient) -> None:
    her = make_her(alice)
    seal_journal()
    assert where_said(WORDS[:3])
    preview = alice.get(f"/privacy/erasures/people/{her['id']}").ok()
    assert {one["type"]: one["count"] for one in preview["goes"]} == {
        "people": 2, "notes": 1, "calls": 1, "tasks": 1, "relationships": 1,
    }  # fmt: skip
    assert (preview["stays"], preview["merged"]) == ([], ["Zyxomma W"])
    receipt = erase(alice, her, reason="Asked by letter of 3 May; Zyxomma Wuthering")
    wipe_file()
    left = where_said(WORDS)
    assert left == [], "\n".join(left)
    assert receipt["pseudonym"] == f"Erased person {her['id']}"
    assert receipt["reason"] == f"Asked by letter of 3 May; {receipt['pseudonym']}"
    seal_journal()
    assert verify_journal().wrong == []
    assert alice.get(f"/people/{her['id']}").status == 404
    assert alice.get("/search", q="zyxomma").ok()["hits"] == []


def test_the_list_of_erasures_beside_the_backups_names_nobody(
    alice: ApiClient, django_capture_on_commit_callbacks: Any
) -> None:
    her = make_her(alice)
    with django_capture_on_commit_callbacks(execute=True):
        erase(alice, her)
    for place in tombstone_places():
        told = place.read_text()
        assert not [word for word in WORDS if word.lower() in told.lower()]
    known = [one for one in read_tombstones(tombstone_places()) if one["ids"][0] == her["id"]]
    assert [len(one["ids"]) for one in known] == [2]
    assert known[0]["marks"]


def test_what_the_law_makes_us_keep_stays_under_a_pseudonym(alice: ApiClient) -> None:
    basis = {"type": "calls", "years": 10, "basis": "Records of advice, § 9"}
    assert alice.patch("/privacy/bases", {"bases": [{**basis, "basis": ""}]}).status == 422
    assert alice.patch("/privacy/bases", {"bases": [{"type": "people", "years": 1, "basis": "x"}]}).status == 422
    alice.patch("/privacy/bases", {"bases": [basis]}).ok()
    her = make_her(alice)
    old = {"party": her["id"], "direction": "in", "happened_at": "2010-01-05T10:00:00Z", "summary": "zyxomma of old"}
    alice.post("/calls", old).ok(201)
    stays = alice.get(f"/privacy/erasures/people/{her['id']}").ok()["stays"]
    assert stays == [{"type": "calls", "label": "Calls", "count": 1, "basis": basis["basis"], "until": "2036-01-05"}]
    receipt = erase(alice, her)
    assert [one["count"] for one in receipt["stayed"]] == [1]
    now = alice.get(f"/people/{her['id']}").ok()
    assert (now["name"], now["email"], now["phone"], now["about"], now["employer"], now["shoe"]) == (
        receipt["pseudonym"], None, None, None, None, None,
    )  # fmt: skip
    assert [row["summary"] for row in alice.get("/calls").ok()["rows"]] == ["wuthering call"]
    assert {line.split(":")[0] for line in where_said(["zyxomma", "quokkafield"])} - {"search_index_data"} == set()
    assert len(alice.get(f"/people/{her['id']}/timeline").ok()["entries"]) == 1
    seal_journal()
    assert verify_journal().wrong == []
    assert [r["pseudonym"] for r in alice.get("/privacy/erasures").ok()] == [receipt["pseudonym"]]


def test_neither_undo_nor_separating_brings_anything_back(alice: ApiClient) -> None:
    one, two = make_two(alice)
    merge = alice.post(f"/people/{one['id']}/merge", {"other": two["id"]}).ok()["entry"]
    entries = [row[0] for row in fetch_rows("SELECT id FROM journal_entry ORDER BY id DESC")]
    erase(alice, alice.get(f"/people/{one['id']}").ok())
    assert alice.post(f"/people/{one['id']}/separate", {"entry": merge}).status == 404
    for entry in entries:
        alice.post(f"/entries/{entry}/undo", {})
    assert alice.get(f"/people/{one['id']}").status == alice.get(f"/people/{two['id']}").status == 404
    assert not [line for line in where_said(["okafor", "amara"]) if not line.startswith("search_index_data")]


def test_files_that_only_she_needed_go_from_the_disk(alice: ApiClient, django_capture_on_commit_callbacks: Any) -> None:
    her = make_her(alice)
    hers, shared = (
        File.objects.create(name=f"{name}.png", content_type="image/png", size=3, digest=name[0] * 64)
        for name in ("a", "b")
    )
    for one in (hers, shared):
        store().path_of(one.digest).parent.mkdir(parents=True, exist_ok=True)
        store().path_of(one.digest).write_bytes(b"png")
    alice.post("/people", {"name": "Somebody Else"}).ok(201)
    Party.objects.filter(pk=her["id"]).update(picture=hers)
    Party.objects.filter(name="Somebody Else").update(picture=shared)
    with django_capture_on_commit_callbacks(execute=True):
        erase(alice, alice.get(f"/people/{her['id']}").ok())
    assert not store().has(hers.digest)
    assert store().has(shared.digest)
    assert {*File.objects.values_list("pk", flat=True)} == {shared.pk}


def test_only_administrators_erase_and_only_with_the_name_typed(alice: ApiClient, bob: ApiClient) -> None:
    her = make_her(alice)
    before = where_said(["zyxomma"])
    assert bob.post(f"/privacy/erasures/people/{her['id']}", {"confirm": her["title"]}).status == 403
    for path in ("erasures", "bases", f"erasures/people/{her['id']}"):
        assert bob.get(f"/privacy/{path}").status == 403
    assert bob.patch("/privacy/bases", {"bases": []}).status == 403
    wrong = alice.post(f"/privacy/erasures/people/{her['id']}", {"confirm": "Somebody"})
    assert (wrong.status, wrong.body["errors"][0]["field"]) == (422, "confirm")
    assert alice.post("/privacy/erasures/notes/1", {"confirm": ""}).status == 404
    assert alice.get("/privacy/erasures/people/999999").status == 404
    assert where_said(["zyxomma"]) == before


def test_texts_about_others_that_name_her_are_shown_before(alice: ApiClient) -> None:
    her = make_her(alice)
    other = alice.post("/people", {"name": "Somebody Else"}).ok(201)["id"]
    note = alice.post("/notes", {"party": other, "text": "<p>met by Zyxomma Wuthering</p>"}).ok(201)["id"]
    mentions = alice.get(f"/privacy/erasures/people/{her['id']}").ok()["mentions"]
    assert mentions == [{"type": "notes", "id": note, "label": "Note"}]
    erase(alice, her)
    assert "Zyxomma Wuthering" in alice.get(f"/notes/{note}").ok()["text"]


def test_what_is_kept_is_kept_until_the_day_of_the_company(alice: ApiClient, clock: Clock) -> None:
    alice.patch("/settings", {"zone": "Pacific/Kiritimati"}).ok()
    alice.patch("/privacy/bases", {"bases": [{"type": "calls", "years": 1, "basis": "§ 9"}]}).ok()
    pk = alice.post("/people", {"name": "Kept Until"}).ok(201)["id"]
    # Fourteen hours ahead it is the sixth of January already.
    alice.post("/calls", {"party": pk, "direction": "in", "happened_at": "2025-01-05T12:00:00Z"}).ok(201)
    clock.set("2026-01-05T09:00:00Z")
    stays = alice.get(f"/privacy/erasures/people/{pk}").ok()["stays"]
    assert [one["until"] for one in stays] == ["2026-01-06"]
    clock.set("2026-01-05T11:00:00Z")
    assert alice.get(f"/privacy/erasures/people/{pk}").ok()["stays"] == []


def test_rows_of_imports_are_found_however_many_records_hang_on_her(alice: ApiClient) -> None:
    brought = Import.objects.create(record_type="people", file_name="a.csv", path="", format="csv")
    ImportRow.objects.create(imported=brought, number=1, outcome="created", record_type="notes", record_id=6_000)
    targets = {"notes": list(range(1, 6_001))}
    assert imports_with([], targets, Words([], "x")) == [brought]
    forget_in_imports([brought], targets, Words([], "x"))
    assert ImportRow.objects.get().record_id is None


def test_every_refusal_names_the_same_reason(alice: ApiClient, bob: ApiClient) -> None:
    her = make_her(alice)
    path = f"/privacy/erasures/people/{her['id']}"
    refusals = {bob.get(path).body["detail"], bob.post(path, {"confirm": her["title"]}).body["detail"]}
    assert refusals == {"Only an administrator may erase somebody. Ask one of yours."}


def test_whoever_adds_her_again_by_hand_is_told(alice: ApiClient) -> None:
    erase(alice, make_her(alice))
    typed = {"type": "people", "name": "Z. W.", "email": "ZYXOMMA@quokkafield.example"}
    today = alice.post("/doubles/like", typed).ok()["erased"][0]["on"]
    assert alice.post("/doubles/like", {**typed, "email": "", "phone": "900 77 123", "country": "NO"}).ok() == {
        "likes": [], "erased": [{"trait": "phone", "on": today}],
    }  # fmt: skip
    assert alice.post("/doubles/like", {**typed, "email": "other@quokkafield.example"}).ok()["erased"] == []
    again = alice.post("/people", {"name": "Z. W.", "email": "zyxomma@quokkafield.example"})
    assert again.ok(201)["name"] == "Z. W."
    assert again.response["X-Hint"].startswith(f"Whoever has this e-mail address was erased on {today}")
    assert "X-Hint" not in alice.post("/people", {"name": "Somebody Else", "email": "s@e.example"}).response
