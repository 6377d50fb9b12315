"""The whole way through the API: upload, look, correct, try out, start, take the refused rows home."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from regulars.commons.directory.party.models import Party
from regulars.core.access.models import Role, User
from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.jobs.worker import run_waiting_jobs

pytestmark = pytest.mark.django_db
LIST = "Vorname;Name;Mail;Lieblingsfarbe\nKari;Hansen;kari@x.example;rot\nOla;Moe;ola@@x;blau\nÅse;Li;ase@x.example;\n"


@pytest.fixture
def client(alice: Viewer) -> Client:
    client = Client()
    client.force_login(User.objects.get(pk=alice.user_id))
    return client


def upload(client: Client, content: bytes, type: str = "people", status: int = 201) -> dict[str, Any]:
    file = SimpleUploadedFile("list.csv", content)
    answer = client.post("/api/imports", {"file": file, "type": type})
    assert answer.status_code == status, answer.content
    return dict(answer.json())


def patch(client: Client, pk: int, body: dict[str, Any], status: int = 200) -> dict[str, Any]:
    answer = client.patch(f"/api/imports/{pk}", json.dumps(body), content_type="application/json")
    assert answer.status_code == status, answer.content
    return dict(answer.json())


def test_a_list_comes_in_step_by_step(client: Client) -> None:
    made = upload(client, LIST.encode("cp1252"))
    assert (made["state"], made["reading"]["separator"], made["reading"]["encoding"]) == ("mapped", ";", "cp1252")
    columns = {c["name"]: c for c in made["columns"]}
    assert columns["Vorname"]["target"] == "given_name"
    assert columns["Name"]["target"] == "family_name"
    assert columns["Mail"]["samples"][0] == "kari@x.example"
    assert columns["Lieblingsfarbe"]["target"] is None
    labels = {t["value"]: t["label"] for t in made["targets"]}
    assert labels["emails:work"] == "E-mail (work)"

    mapping = [{"column": 3, "target": None, "new_field": {"label": "Favourite colour", "kind": "text"}}]
    patch(client, made["id"], {"mapping": mapping})
    assert client.post(f"/api/imports/{made['id']}/check").json()["state"] == "checking"
    run_waiting_jobs()
    tried = client.get(f"/api/imports/{made['id']}").json()
    assert (tried["state"], tried["counts"]) == (
        "checked", {"rows": 3, "created": 2, "updated": 0, "skipped": 0, "refused": 1, "matched": 0, "likely": 0},
    )  # fmt: skip
    assert [row["outcome"] for row in tried["preview"]] == ["created", "refused", "created"]
    refused = client.get(f"/api/imports/{made['id']}/rows?outcome=refused").json()["rows"]
    assert "ola@@x" in refused[0]["reason"]
    assert Party.objects.count() == 0

    client.post(f"/api/imports/{made['id']}/start")
    run_waiting_jobs()
    done = client.get(f"/api/imports/{made['id']}").json()
    assert (done["state"], done["counts"]["created"]) == ("done", 2)
    home = b"".join(client.get(f"/api/imports/{made['id']}/refused.csv").streaming_content).decode()  # type: ignore[attr-defined]
    assert home.splitlines()[0] == "\ufeffRow,Reason,Vorname,Name,Mail,Lieblingsfarbe"
    assert home.splitlines()[1].startswith("3,")
    kari = client.get("/api/people?columns=name,favourite_colour&sort=name").json()["rows"]
    assert [(row["name"], row["favourite_colour"]) for row in kari] == [("Åse Li", None), ("Kari Hansen", "rot")]

    undone = client.post(f"/api/entries/{done['entry']}/undo", "{}", content_type="application/json")
    assert undone.json()["conflicts"] == []
    assert Party.objects.count() == 0


def test_an_undone_import_leaves_no_field_and_no_tag_behind_and_can_be_done_again(client: Client) -> None:
    def furniture() -> tuple[list[str], list[str]]:
        fields = [f["label"] for f in client.get("/api/fields?type=people").json()]
        return fields, [t["name"] for t in client.get("/api/tags").json()]

    before = furniture()
    made = upload(client, b"Name,Tags,Shoe size\nKari Hansen,harbour;early,38\nOle Dahl,early,44\n")
    tags = next(c for c in made["columns"] if c["name"] == "Tags")
    mapping = [
        {"column": tags["index"], "target": "tags", "new_field": None},
        {"column": 2, "target": None, "new_field": {"label": "Shoe size", "kind": "text"}},
    ]
    patch(client, made["id"], {"mapping": mapping})
    client.post(f"/api/imports/{made['id']}/start")
    run_waiting_jobs()
    entry = client.get(f"/api/imports/{made['id']}").json()["entry"]
    fields, tags_now = furniture()
    assert fields == [*before[0], "Shoe size"]
    assert {"harbour", "early"} <= set(tags_now)

    undo = client.post(f"/api/entries/{entry}/undo", "{}", content_type="application/json").json()
    assert (undo["undone"], undo["conflicts"]) == (2, [])
    assert furniture() == before

    client.post(f"/api/entries/{undo['entry']}/undo", "{}", content_type="application/json")
    assert furniture() == (fields, tags_now)
    rows = client.get("/api/people?columns=name,shoe_size,tags&sort=name").json()["rows"]
    assert [(r["name"], r["shoe_size"]) for r in rows] == [("Kari Hansen", "38"), ("Ole Dahl", "44")]


def test_an_undone_import_leaves_what_somebody_else_uses_by_now(client: Client) -> None:
    made = upload(client, b"Name,Tags\nKari Hansen,harbour\n")
    patch(client, made["id"], {"mapping": [{"column": 1, "target": "tags", "new_field": None}]})
    client.post(f"/api/imports/{made['id']}/start")
    run_waiting_jobs()
    entry = client.get(f"/api/imports/{made['id']}").json()["entry"]
    ole = client.post("/api/people", {"name": "Ole", "tags": ["harbour"]}, content_type="application/json")
    assert ole.status_code == 201, ole.content
    client.post(f"/api/entries/{entry}/undo", "{}", content_type="application/json")
    assert [t["name"] for t in client.get("/api/tags").json()] == ["harbour"]


def test_how_a_file_is_read_can_be_overruled(client: Client) -> None:
    made = upload(client, b"Vorname;Geboren\nKari;3/4/1980\n")
    changed = patch(client, made["id"], {"reading": {"date_order": "mdy", "separator": ",", "has_heading": True}})
    assert [c["name"] for c in changed["columns"]] == ["Vorname;Geboren"]
    changed = patch(client, made["id"], {"reading": {"separator": None}})
    assert (changed["reading"]["separator"], changed["reading"]["date_order"]) == (";", "mdy")


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"mapping": [{"column": 0, "target": "password"}]}, "cannot go to"),
        ({"mapping": [{"column": 0, "target": "custom:nope"}]}, "cannot go to"),
        ({"mapping": [{"column": 99, "target": "name"}]}, "no such column"),
        ({"mapping": [{"column": 0, "target": "name"}, {"column": 1, "target": "name"}]}, "same place"),
        ({"reading": {"encoding": "klingon"}}, "no encoding"),
        ({"reading": {"sheet": "x\u0000"}}, "null"),
        ({"on_match": "eat"}, "skip"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_wrong_wishes_are_refused_with_words(client: Client, body: dict[str, Any], says: str) -> None:
    made = upload(client, LIST.encode())
    assert says in json.dumps(patch(client, made["id"], body, status=422))


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04 cut off", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_list_is_refused_and_nothing_is_kept(client: Client, content: bytes) -> None:
    answer = upload(client, content or b"\n", status=422)
    assert answer["errors"][0]["field"] == "file"
    assert client.get("/api/imports").json()["imports"] == []


def test_an_import_belongs_to_whoever_began_it(client: Client) -> None:
    made = upload(client, LIST.encode())
    bob = User.objects.create_user("bob@example.com", None, name="Bob")
    rights = {"see": "all", "create": True, "change": "all", "delete": "none", "export": False}
    bob.roles.add(Role.objects.update_or_create(slug="seller-x", defaults={"rights": {"*": rights}, "label": "S"})[0])
    raise_epoch()
    other = Client()
    other.force_login(bob)
    assert other.get(f"/api/imports/{made['id']}").status_code == 404
    assert other.post(f"/api/imports/{made['id']}/start").status_code == 404
    assert other.get("/api/people/export").status_code == 403


def test_who_may_not_add_people_may_not_bring_them_in(client: Client, alice: Viewer) -> None:
    reader = User.objects.create_user("reader@example.com", None, name="Reader")
    rights = {"see": "all", "create": False, "change": "none", "delete": "none", "export": False}
    reader.roles.add(
        Role.objects.update_or_create(slug="reader-x", defaults={"rights": {"*": rights}, "label": "R"})[0]
    )
    raise_epoch()
    other = Client()
    other.force_login(reader)
    assert upload(other, LIST.encode(), status=403)["title"] == "Not allowed"
    assert upload(client, LIST.encode(), type="nonsense", status=404)


def test_an_export_is_what_the_list_shows(client: Client) -> None:
    made = upload(client, LIST.encode())
    client.post(f"/api/imports/{made['id']}/start")
    run_waiting_jobs()
    flt = json.dumps({"field": "name", "op": "starts_with", "value": "Kari"})
    answer = client.get("/api/people/export", {"format": "csv", "columns": "name,email", "filter": flt})
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]
    assert lines[0] == "Name,E-mail,Regulars id"
    assert [line.rpartition(",")[0] for line in lines[1:]] == ["Kari Hansen,kari@x.example"]
    assert client.get("/api/people/export?columns=password").status_code == 400
    assert client.get("/api/people/export?format=exe").status_code == 400
    assert client.get("/api/notes/export?format=vcf").status_code == 400
