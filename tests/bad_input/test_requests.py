"""Requests that no honest client sends: a clear refusal, nothing lost, never a 5xx."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from testing.client import ApiClient
from testing.people import People

HUGE = 2**63


@pytest.mark.parametrize("pk", [0, -1, HUGE, 10**30, 999_999_999])
def test_an_id_that_cannot_be_is_not_found(alice: ApiClient, pk: int) -> None:
    for path in (f"/people/{pk}", f"/people/{pk}/timeline", f"/people/{pk}/history", f"/entries/{pk}", f"/jobs/{pk}"):
        assert alice.get(path).status in (404, 422), path


def test_unknown_filter_fields_are_refused_by_name(alice: ApiClient) -> None:
    for name in ("nope", "password", "owner.password", "employer.employer.city", "custom", "id); DROP TABLE x;--", ""):
        refused = alice.get("/people", filter={"field": name, "op": "is", "value": "x"})
        assert refused.status == 400, name
        assert refused.response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    "text",
    ["{", "[]]", "null,", '{"and": {}}',
     '{"field": 3}', '"x"', '{"or": [1]}', '{"not": []}', "[" * 10_000 + "]" * 10_000,
     '{"and":[' * 10_000, '{"field":"name","op":"is","value":{"a":1}}', '{"field":"name","op":"drop","value":"x"}'],
)  # fmt: skip
def test_a_filter_that_is_none_is_refused(alice: ApiClient, text: str) -> None:
    assert alice.get("/people", filter=text).status in (400, 422)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[]", "holds no condition"), ("{}", "holds no condition"), ("null", "holds no condition"),
        ("false", "Each part"), ("0", "Each part"), ('""', "Each part"), ("[[]]", "Each part"),
        ('{"and":[]}', "“and” holds no condition"), ('{"or":[]}', "“or” holds no condition"),
        ('{"not":null}', "Each part"), ('{"not":{}}', "holds no condition"), ('{"and":[{}]}', "holds no condition"),
        ('{"or":[{"field":"name","op":"is","value":"Nobody"},{"and":[]}]}', "“and” holds no condition"),
        ('{"and":[{"field":"name","op":"is","value":"A"}],"or":[{"field":"name","op":"is","value":"B"}]}', "“or”"),
        ('{"not":{"field":"name","op":"is","value":"A"},"field":"name","op":"is","value":"B"}', "“field”"),
        ('{"field":"name","op":"is","value":"A","and":[]}', "“field”"),
        ('{"field":"name","op":"is","values":["A"]}', "“values”"), ('{"name":"A"}', "“name”"),
        ('{"field":null,"op":"is"}', "names a field"), ('{"op":"is"}', "names a field"),
    ],
)  # fmt: skip
def test_an_empty_or_odd_filter_never_answers_everything(alice: ApiClient, text: str, named: str) -> None:
    alice.post("/people", {"name": "Somebody"}).ok(201)
    paths: dict[str, dict[str, str]] = {
        "/people": {}, "/people/count": {}, "/people/export": {}, "/people/groups": {"by": "owner"},
        "/people/board": {"by": "roles"},
        "/people/calendar": {"field": "birthday", "from": "2026-01-01", "to": "2026-01-31"},
    }  # fmt: skip
    for path, more in paths.items():
        refused = alice.get(path, filter=text, **more)
        assert refused.status == 422, (path, refused.content)
        assert named in refused.body["errors"][0]["message"], refused.body
    bulk = {"select": {"filter": json.loads(text)}, "action": "trash"}
    # In a body null says "all" in so many words.
    if text != "null":
        assert alice.post("/people/bulk", bulk).status == 422
    assert alice.get("/people/count", filter="").ok()["value"] == 1


def test_a_page_marker_that_was_tampered_with_is_refused(alice: ApiClient) -> None:
    for number in range(3):
        alice.post("/people", {"name": f"Person {number}"}).ok(201)
    marker = alice.get("/people", limit=1).ok()["next"]
    alice.get("/people", limit=1, after=marker).ok()
    for bad in (marker[:-2], marker[::-1], "x", "é", "A" * 3000, marker + "A"):
        assert alice.get("/people", limit=1, after=bad).status == 400, bad
    assert alice.get("/people", limit=1, sort="-name", after=marker).status == 400
    assert alice.get("/organisations", limit=1, after=marker).status == 400


def test_json_of_any_depth_and_kind_is_answered(alice: ApiClient) -> None:
    bodies = [
        "[" * 10_000,
        '{"a":' * 10_000 + "1" + "}" * 10_000,
        "",
        "null",
        "[]",
        '"x"',
        "{",
        b"\xff\xfe",
        "NaN",
        '{"name": NaN}',
    ]
    for body in bodies:
        assert alice.post("/people", body).status in (400, 422), body[:20]


@pytest.mark.parametrize(
    "value",
    [
        1,
        1.5,
        True,
        [],
        {},
        ["x"],
        "x" * 10_000,
        "\x00",
        "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
    ],
)
def test_every_field_takes_or_refuses_every_kind_of_value(alice: ApiClient, value: object) -> None:
    for field in alice.get("/describe/people").ok()["fields"]:
        answer = alice.post("/people", {"name": "Somebody", field["name"]: value})
        assert answer.status in (201, 422), (field["name"], answer.content)
        if answer.status == 422:
            assert answer.body["errors"][0]["field"].split(".")[0] in (field["name"], "children"), answer.body


def test_strange_names_are_kept_and_found(alice: ApiClient) -> None:
    names = [
        "👩‍🚀 Zoë",
        "\u202eAbc",
        "a\u200bb",
        "O'Brien-Ångström",
        "<script>alert(1)</script>",
        "x" * 300,
        "ﷺ",
        "=1+1",
    ]
    for name in names:
        record = alice.post("/people", {"name": name}).ok(201)
        assert alice.get(f"/people/{record['id']}").ok()["name"].replace("\u200b", "") == name.replace("\u200b", "")
        assert all(len(record[part] or "") <= 150 for part in ("given_name", "additional_names", "family_name"))
    alice.post("/people", {"name": "y" * 10_000}).ok(422)
    parts = {"given_name": "g" * 150, "family_name": "f" * 150, "additional_names": "a" * 150}
    assert "300" in alice.post("/people", parts).ok(422)["errors"][0]["message"]
    assert len(alice.get("/people", q="zoe").ok()["rows"]) == 1


def test_scripts_are_taken_out_of_formatted_text(alice: ApiClient) -> None:
    person = alice.post("/people", {"name": "Somebody"}).ok(201)
    nasty = (
        '<p onclick="x()">Hi<script>x()</script><img src=x onerror=x()>'
        '<a href="javascript:x()">a</a></p><svg/onload=x()>'
    )
    note = alice.post("/notes", {"party": person["id"], "text": nasty}).ok(201)
    for word in ("script", "onclick", "onerror", "javascript", "svg", "img"):
        assert word not in note["text"]
    assert "Hi" in note["text"]


def test_two_people_editing_one_record_lose_nothing(alice: ApiClient) -> None:
    record = alice.post("/people", {"name": "Somebody"}).ok(201)
    path = f"/people/{record['id']}"
    alice.patch(path, {"version": 1, "job_title": "Baker"}).ok()
    refused = alice.patch(path, {"version": 1, "job_title": "Cook"}).ok(409)
    assert refused["conflicts"] == [{"field": "job_title", "label": "Job title", "yours": "Cook", "theirs": "Baker"}]


def test_a_repeated_create_with_one_key_makes_one_record(alice: ApiClient) -> None:
    first = alice.post("/people", {"name": "Once"}, **{"Idempotency-Key": "k1"}).ok(201)
    again = alice.post("/people", {"name": "Once"}, **{"Idempotency-Key": "k1"}).ok(201)
    assert first["id"] == again["id"]
    assert alice.get("/people/count").ok()["value"] == 1
    assert alice.post("/people", {"name": "Other"}, **{"Idempotency-Key": "k1"}).status == 422
    # Two long keys that begin alike are two.
    ids = [
        alice.post("/people", {"name": "Long"}, **{"Idempotency-Key": "k" * 120 + end}).ok(201)["id"] for end in "ab"
    ]
    assert ids[0] != ids[1]


def test_bulk_says_what_it_will_do_and_does_that(alice: ApiClient) -> None:
    ids = [alice.post("/people", {"name": f"Person {n}"}).ok(201)["id"] for n in range(5)]
    ask = {"select": {"filter": {"field": "name", "op": "starts_with", "value": "person"}}, "action": "trash"}
    said = alice.post("/people/bulk", {**ask, "dry_run": True}).ok()
    assert (said["count"], alice.get("/people/count").ok()["value"]) == (5, 5)
    done = alice.post("/people/bulk", ask)
    assert (done.ok()["count"], alice.get("/people/count").ok()["value"]) == (5, 0)
    alice.post(f"/entries/{done.entry}/undo").ok()
    assert sorted(row["id"] for row in alice.get("/people").ok()["rows"]) == ids


def test_undo_reports_what_was_changed_later_and_leaves_it(alice: ApiClient) -> None:
    record = alice.post("/people", {"name": "Somebody"}).ok(201)
    path = f"/people/{record['id']}"
    first = alice.patch(path, {"version": 1, "job_title": "Baker"})
    alice.patch(path, {"version": 2, "job_title": "Cook"}).ok()
    report = alice.post(f"/entries/{first.entry}/undo").ok()
    assert report["undone"] == 0
    assert report["conflicts"][0]["field"] == "job_title"
    assert alice.get(path).ok()["job_title"] == "Cook"


def test_nobody_signed_in_gets_nothing() -> None:
    for path in ("/people", "/describe", "/search?q=a", "/today", "/entries", "/jobs", "/users", "/parties/1/network"):
        answer = ApiClient().get(path)
        assert answer.status == 401, path
        assert json.loads(answer.content)["title"] == "Sign in first"


def test_a_bulk_action_that_says_nothing_about_which_records_does_nothing(alice: ApiClient) -> None:
    alice.post("/people", {"name": "Kari"}).ok(201)
    for select in ({}, {"all": True}, [], None, {"q": 7}, {"ids": "all"}, {"ids": [{}]}):
        alice.post("/people/bulk", {"select": select, "action": "trash"}).ok(400)
    for action in ({}, [], None, 1, "eat"):
        alice.post("/people/bulk", {"select": {"ids": []}, "action": action}).ok(400)
    assert len(alice.get("/people").ok()["rows"]) == 1


def test_an_export_is_refused_before_its_first_byte(alice: ApiClient) -> None:
    for wrong in ({"sort": "nonsense"}, {"columns": "nonsense"}, {"filter": {"field": "nonsense", "op": "is"}}):
        for form in ("csv", "xlsx", "vcf"):
            alice.get("/people/export", format=form, **wrong).ok(400)


def test_what_breaks_is_told_as_a_problem_and_logged(
    alice: ApiClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def burst(*_: object, **__: object) -> None:
        raise RuntimeError("a pipe")

    monkeypatch.setattr("regulars.core.records.api.general.describe_house", burst)
    problem = alice.get("/describe").ok(500)
    assert (problem["status"], "pipe" in json.dumps(problem)) == (500, False)
    assert "a pipe" in caplog.text


@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=", "text/xml", "", "a/b; c=é"])
def test_bodies_of_strange_kinds_are_refused(alice: ApiClient, kind: str) -> None:
    alice.client.handler.enforce_csrf_checks = True
    token = alice.client.get("/api/session").cookies["csrftoken"].value
    for path in ("/api/people/bulk", "/api/imports", "/api/tags"):
        sent = alice.client.post(path, data=b"--x\r\n", content_type=kind, headers={"X-CSRFToken": token})
        assert 400 <= sent.status_code < 500, (path, sent.content)
        assert sent.headers["Content-Type"] == "application/problem+json", (path, sent.content)


def test_a_body_that_calls_itself_a_form_is_refused_in_words(people: People) -> None:
    """With the token's check, which reads forms before anybody else does."""
    client = Client(enforce_csrf_checks=True, raise_request_exception=True)
    client.get("/api/session")
    token = client.cookies["csrftoken"].value
    client.force_login(people.alice)
    sent = client.post(
        "/api/people", b'{"name": "x"}', content_type="multipart/form-data; boundary=x", headers={"X-CSRFToken": token}
    )
    assert sent.status_code == 415, sent.content


def test_where_no_files_are_taken_a_large_one_is_not_even_read(alice: ApiClient) -> None:
    for path in ("/people", "/views", "/entries/1/undo", "/session", "/together/people/1/comments", "/nowhere"):
        file = SimpleUploadedFile("a.bin", b"x" * 2_000_000)
        assert alice.client.post(f"/api{path}", {"file": file}).status_code in (404, 413, 415), path
    told = alice.client.post("/api/files", {"file": SimpleUploadedFile("a.bin", b"x" * 26 * 1024 * 1024)})
    assert (told.status_code, "25 MB" in told.json()["detail"]) == (413, True)


def test_the_token_is_not_looked_for_in_a_large_form_nor_in_a_stranger_s(people: People) -> None:
    """Whoever sends no token along has it looked for in the form, which is read for that."""
    client, stranger = Client(enforce_csrf_checks=True), Client(enforce_csrf_checks=True)
    for one in (client, stranger):
        one.get("/api/session")
    client.force_login(people.alice)
    told = {
        (who, size): one.post("/api/people", {"file": SimpleUploadedFile("a.bin", b"x" * size)}).status_code
        for who, one in (("hers", client), ("a stranger's", stranger))
        for size in (900_000, 2_000_000)
    }
    assert told == {
        ("hers", 900_000): 403, ("hers", 2_000_000): 413,
        ("a stranger's", 900_000): 401, ("a stranger's", 2_000_000): 401,
    }  # fmt: skip


def test_a_null_in_a_filter_finds_nothing(alice: ApiClient) -> None:
    for field in ("name", "phone", "country"):
        for op in ("is", "contains"):
            answer = alice.get("/people", filter={"field": field, "op": op, "value": "\0"})
            assert answer.status in (200, 400), answer.content
    assert alice.get("/people/1/timeline", kinds="\0").status in (400, 404)
