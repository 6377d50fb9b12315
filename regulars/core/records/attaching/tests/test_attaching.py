"""Files are attached to any record, renamed, removed and taken back, each as one step."""

import pytest

from regulars.core.records.attaching import actions
from regulars.core.records.attaching.tests.conftest import attach, bring, document, names_on, picture
from testing.client import ApiClient


def test_files_are_attached_as_one_step_and_taken_back(alice: ApiClient, ada: int) -> None:
    done = attach(alice, ada, bring(alice, b"one", "one.txt"), bring(alice, picture(), "two.png"))
    assert names_on(alice, ada) == ["two.png", "one.txt"]
    assert [one["preview"] for one in done["attachments"]] == [None, "picture"]
    story = alice.get(f"/people/{ada}/timeline").ok()["entries"][0]
    assert story["sentence"] == "Alice attached one.txt, two.png to Ada Berg"
    back = alice.post(f"/entries/{done['entry']}/undo").ok()
    assert (back["undone"], names_on(alice, ada)) == (2, [])
    alice.post(f"/entries/{back['entry']}/undo").ok()
    assert names_on(alice, ada) == ["two.png", "one.txt"]


def test_nothing_is_attached_in_the_trash_and_no_more_than_a_record_takes(
    alice: ApiClient, ada: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "MOST_ON_A_RECORD", 1)
    two = [bring(alice, b"one", "one.txt"), bring(alice, b"two", "two.txt")]
    refused = alice.post("/attachments", {"type": "people", "record": ada, "files": two})
    assert (refused.status, refused.body["detail"]) == (422, "A record takes 1 files; this one has 0 already.")
    alice.delete(f"/people/{ada}").ok()
    refused = alice.post("/attachments", {"type": "people", "record": ada, "files": two[:1]})
    assert refused.status == 422
    assert "in the trash" in refused.body["detail"]


def test_a_removed_file_comes_back(alice: ApiClient, ada: int) -> None:
    one = attach(alice, ada, bring(alice, b"one", "one.txt"))["attachments"][0]
    entry = alice.delete(f"/attachments/{one['id']}").ok()["entry"]
    assert names_on(alice, ada) == []
    assert alice.get(f"/attachments/{one['id']}/content").status == 404
    assert alice.post(f"/entries/{entry}/undo", {"dry_run": True}).ok()["undone"] == 1
    assert names_on(alice, ada) == []
    alice.post(f"/entries/{entry}/undo").ok()
    assert names_on(alice, ada) == ["one.txt"]


def test_a_name_keeps_its_ending_and_its_script(alice: ApiClient, ada: int) -> None:
    one = attach(alice, ada, bring(alice, b"one", "one.txt"))["attachments"][0]
    path = f"/attachments/{one['id']}"
    assert alice.patch(path, {"name": "Договор № 5"}).ok()["name"] == "Договор № 5.txt"
    assert alice.patch(path, {"name": "../../etc/契約.csv"}).ok()["name"] == "契約.csv"
    sent = alice.client.get(f"/api{path}/content?download=true")["Content-Disposition"]
    assert sent == "attachment; filename*=utf-8''%E5%A5%91%E7%B4%84.csv"
    assert alice.patch(path, {"name": "  "}).status == 422


def test_what_was_renamed_since_is_left_alone_and_told(alice: ApiClient, ada: int) -> None:
    one = attach(alice, ada, bring(alice, b"one", "one.txt"))["attachments"][0]
    first = alice.patch(f"/attachments/{one['id']}", {"name": "two.txt"})
    alice.patch(f"/attachments/{one['id']}", {"name": "three.txt"})
    report = alice.post(f"/entries/{first.entry}/undo").ok()
    assert (report["undone"], report["conflicts"][0]["found"]) == (0, "three.txt")


@pytest.mark.parametrize("kind", ["notes", "tasks", "calls", "organisations"])
def test_every_type_of_record_takes_files(kind: str, alice: ApiClient, ada: int) -> None:
    values = {
        "notes": {"text": "Hello", "party": ada},
        "tasks": {"title": "Call"},
        "calls": {"party": ada, "happened_at": "2026-05-04T10:00:00Z"},
        "organisations": {"name": "Berg"},
    }[kind]
    pk = alice.post(f"/{kind}", values).ok(201)["id"]
    attach(alice, pk, bring(alice, document(), "offer.pdf"), type_=kind)
    assert names_on(alice, pk, kind) == ["offer.pdf"]


def test_files_go_with_a_record_that_is_removed_and_come_back_with_it(alice: ApiClient, ada: int) -> None:
    attach(alice, ada, bring(alice, b"one", "one.txt"))
    alice.delete(f"/people/{ada}").ok()
    purge = alice.post(f"/people/{ada}/purge").ok()["entry"]
    assert alice.get("/attachments", type="people", record=ada).status == 404
    alice.post(f"/entries/{purge}/undo").ok()
    alice.post(f"/people/{ada}/restore").ok()
    assert names_on(alice, ada) == ["one.txt"]


def test_an_undo_does_not_tear_away_a_record_with_files_of_others(alice: ApiClient) -> None:
    made = alice.post("/people", {"name": "Kari Dahl"})
    kari = made.ok(201)["id"]
    attach(alice, kari, bring(alice, b"one", "one.txt"))
    report = alice.post(f"/entries/{made.entry}/undo").ok()
    assert (report["undone"], len(report["conflicts"])) == (0, 1)
    assert names_on(alice, kari) == ["one.txt"]


def test_files_move_with_a_merge_and_back(alice: ApiClient, ada: int) -> None:
    twin = alice.post("/people", {"name": "Ada Bergh"}).ok(201)["id"]
    attach(alice, ada, bring(alice, b"one", "one.txt"))
    attach(alice, twin, bring(alice, b"two", "two.txt"))
    entry = alice.post(f"/people/{ada}/merge", {"other": twin}).ok()["entry"]
    assert sorted(names_on(alice, ada)) == sorted(names_on(alice, twin)) == ["one.txt", "two.txt"]
    alice.post(f"/entries/{entry}/undo").ok()
    assert (names_on(alice, ada), names_on(alice, twin)) == (["one.txt"], ["two.txt"])


def test_a_thousand_files_are_read_in_pages(alice: ApiClient, ada: int) -> None:
    from django.utils import timezone

    from regulars.core.records.models import Attachment

    file = bring(alice, b"one", "one.txt")
    rows = [
        Attachment(record_type="people", record_id=ada, file_id=file, name=f"{n}.txt", at=timezone.now())
        for n in range(1_000)
    ]
    Attachment.objects.bulk_create(rows)
    found: list[str] = []
    after = {}
    while True:
        page = alice.get("/attachments", type="people", record=ada, limit=200, **after).ok()
        found += [one["name"] for one in page["attachments"]]
        if page["next"] is None:
            break
        after = {"after": page["next"]}
    assert (page["count"], page["size"]) == (1_000, 3_000)
    assert found == [f"{n}.txt" for n in reversed(range(1_000))]
