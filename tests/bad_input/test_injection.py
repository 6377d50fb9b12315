"""Text stays text: in SQL, headers, spreadsheets, letters, sentences, logs and paths."""

import csv
import io
import logging
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.client import RequestFactory

from regulars.core.access.models import User
from regulars.site.answering.screens import with_screens
from regulars.site.logs import PlainLines
from testing.client import ApiClient

pytestmark = pytest.mark.django_db
SQL = [
    "'; DROP TABLE directory_party; --", '" OR 1=1 --', "x') UNION SELECT id, password FROM access_user --", "%s",
    "%(x)s", "?", ":1", "{0}", "\\", "name; SELECT 1", "name DESC, (SELECT password FROM access_user)", "t.id",
    "(SELECT 1)", "name\x00", "custom->>'x'", "$1", "/* */", "name--",
]  # fmt: skip
TEMPLATES = [
    "{0.__class__}",
    "{by}",
    "{user.password}",
    "%(password)s",
    "{{ settings.SECRET_KEY }}",
    "${7*7}",
    "{% x %}",
]


@pytest.fixture
def ada(alice: ApiClient) -> int:
    return int(alice.post("/people", {"name": "Ada", "job_title": "Baker"}).ok(201)["id"])


def counted() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT (SELECT count(*) FROM directory_party) + (SELECT count(*) FROM access_user)")
        return int(cursor.fetchone()[0])


@pytest.mark.parametrize("text", SQL)
def test_no_name_in_a_question_becomes_sql(text: str, alice: ApiClient, ada: int) -> None:
    before = counted()
    asked: dict[str, Any]
    for asked in (
        {"sort": text}, {"sort": f"-{text}"}, {"columns": text}, {"after": text}, {"q": text}, {"trash": text},
        {"limit": text}, {"filter": {"field": text, "op": "is", "value": "x"}}, {"filter": text},
        {"filter": {"field": "name", "op": text, "value": "x"}}, {"filter": {text: []}},
        {"filter": {"field": f"employer.{text}", "op": "is", "value": "x"}},
    ):  # fmt: skip
        for path in ("/people", "/people/count", "/people/export"):
            more = {"format": "csv"} if path.endswith("export") else {}
            unfit = path == "/people/count" and set(asked) & {"sort", "columns", "after", "limit"}
            if not unfit:
                told = alice.get(path, **asked, **more)
                assert told.status in (200, 400, 422), (path, asked, told.content)
                assert b"pbkdf2" not in told.content
    for path, query in (
        ("/people/groups", {"by": text}),
        ("/people/groups", {"by": "country", "sums": text}),
        ("/people/board", {"by": text}),
        ("/people/calendar", {"field": text, "from": "2026-01-01", "to": "2026-01-02"}),
        ("/people/calendar", {"field": "birthday", "from": text[:10], "to": text[:10]}),
        (f"/people/{ada}/history", {"field": text}),
        (f"/people/{ada}/as-of", {"at": text}),
        (f"/people/{ada}/timeline", {"kinds": text}),
        ("/search", {"q": text, "types": text}),
        ("/entries", {"before": text}),
        ("/audit", {"text": text}),
    ):
        assert alice.get(path, **query).status in (200, 400, 404, 422), (path, query)
    assert counted() == before


@pytest.mark.parametrize("text", [one for one in SQL if "\x00" not in one])
def test_a_value_is_found_as_it_was_written_and_finds_nothing_else(text: str, alice: ApiClient, ada: int) -> None:
    alice.post("/people", {"name": "Bea", "job_title": text}).ok(201)
    for op in ("is", "contains", "starts_with"):
        rows = alice.get("/people", columns="name", filter={"field": "job_title", "op": op, "value": text}).ok()["rows"]
        assert [row["name"] for row in rows] == ["Bea"], op
    made = alice.post("/fields", {"type": "people", "kind": "text", "label": text}).ok(201)
    alice.patch(f"/people/{ada}", {"version": 1, made["name"]: text}).ok()
    rows = alice.get("/people", filter={"field": made["name"], "op": "is", "value": text}, sort=made["name"]).ok()[
        "rows"
    ]
    assert [row["id"] for row in rows] == [ada]
    assert alice.get("/people/groups", by="country").status == 200
    alice.post("/views", {"type": "people", "name": text, "layout": "table"}).ok(201)
    tag = alice.post("/tags", {"name": text[:40]}).ok(201)["name"]
    alice.patch(f"/people/{ada}", {"version": 2, "tags": [tag]}).ok()
    found = alice.get("/people", filter={"field": "tags", "op": "has_any", "value": [tag]}).ok()["rows"]
    assert [row["id"] for row in found] == [ada]


def test_like_s_own_signs_are_letters(alice: ApiClient, ada: int) -> None:
    for text in ("%", "_da", "A%", "*", "?da", "[A]da", "A\\"):
        for op in ("contains", "starts_with"):
            rows = alice.get("/people", filter={"field": "name", "op": op, "value": text}).ok()["rows"]
            assert rows == [], (op, text)


@pytest.mark.parametrize(
    "name", ["a\r\nSet-Cookie: x=1.txt", 'a"; filename="b.html', "../../secret.key", "a\u202etxt.exe"]
)
def test_a_file_s_name_is_no_header_and_no_path(name: str, alice: ApiClient) -> None:
    sent = alice.client.post("/api/files", {"file": SimpleUploadedFile("x", b"hello", "text/plain")})
    file = sent.json()["id"]
    from regulars.core.files.models import File
    from regulars.core.files.names import safe_name

    shown = safe_name(name)
    # As it stands on the screen and in archives, too: a name turned round in the middle hides what a file is.
    assert not {"\r", "\n", "\u202e", "/"} & set(shown)
    File.objects.filter(pk=file).update(name=shown)
    told = alice.client.get(f"/api/files/{file}/content")
    disposition = told["Content-Disposition"]
    assert "Set-Cookie" not in dict(told.items())
    assert not {"\r", "\n", "\u202e"} & set(disposition)
    assert "/" not in disposition
    assert disposition.count('filename="') <= 1


@pytest.mark.parametrize(
    "text", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", '=HYPERLINK("x")', "'=1"]
)
def test_no_cell_of_an_export_runs(text: str, alice: ApiClient) -> None:
    alice.post("/notes", {"party": alice.post("/people", {"name": "Ada"}).ok(201)["id"], "text": f"<p>{text}</p>"})
    alice.post("/people", {"name": "Bea", "job_title": text}).ok(201)
    for slug in ("people", "notes"):
        content = alice.client.get(f"/api/{slug}/export", {"format": "csv"}).getvalue().decode("utf-8-sig")
        for row in csv.reader(io.StringIO(content)):
            for cell in row:
                assert not cell.startswith(("=", "+", "@", "\t", "\r", "＝")), cell
                assert not cell.startswith("-") or cell[1:].isdigit()


@pytest.mark.parametrize("text", TEMPLATES)
def test_no_text_is_a_template(text: str, alice: ApiClient, bob: ApiClient, mailoutbox: list[Any]) -> None:
    made = alice.post("/people", {"name": text, "job_title": text}).ok(201)
    alice.patch(f"/people/{made['id']}", {"version": 1, "job_title": f"{text} again"}).ok()
    alice.post(f"/together/people/{made['id']}/comments", {"text": f"<p>{text}</p>"}).ok(201)
    for path in ("/entries", f"/people/{made['id']}/timeline"):
        told = alice.get(path)
        assert text in "".join(entry["sentence"] for entry in told.ok()["entries"])
        assert b"pbkdf2" not in told.content
        assert b"class 'str'" not in told.content
    alice.patch("/users/me", {"name": text}).ok()
    made = alice.post("/users", {"name": text, "email": "new@x.example", "roles": []})
    assert made.status in (201, 422), made.content


def test_no_name_puts_a_header_into_a_letter(alice: ApiClient) -> None:
    for name in ("Ada\r\nBcc: evil@x.example", "Ada\nSubject: x"):
        refused = alice.patch("/users/me", {"name": name})
        assert refused.status in (200, 422)
        assert not User.objects.filter(name__contains="\n").exists()


def test_nothing_in_the_log_looks_like_a_line_of_its_own() -> None:
    forged = "/api/x\nERROR forged\r\x1b[2J\u2028"
    record = logging.LogRecord("x", logging.ERROR, "", 1, "%s broke", (forged,), None)
    assert PlainLines().format(record) == "/api/x\\nERROR forged\\r\\x1b[2J\\u2028 broke"
    try:
        raise ValueError(forged)
    except ValueError as wrong:
        record.exc_info = (ValueError, wrong, wrong.__traceback__)
    lines = PlainLines().format(record).splitlines()
    assert len(lines) > 3
    assert all(line.startswith("    ") for line in lines[1:])


def test_no_path_leads_out_of_the_screens_files(tmp_path: Path) -> None:
    screens = tmp_path / "ui"
    (screens / "assets").mkdir(parents=True)
    (screens / "index.html").write_text("<p>Hello</p>")
    (tmp_path / "secret.key").write_text("secret")
    (screens / "assets" / "link.js").symlink_to(tmp_path / "secret.key")
    for watch in (False, True):
        answer = with_screens(lambda environ, start: [b""], screens, watch=watch)
        for path in (
            "/../secret.key", "/assets/../../secret.key", "/assets/..%2f..%2fsecret.key", "//secret.key",
            f"/{tmp_path}/secret.key", "/assets/....//....//secret.key", "/assets/\\..\\..\\secret.key",
            "/.\x00./secret.key",
        ):  # fmt: skip
            environ = RequestFactory().get("/").environ | {"PATH_INFO": path}
            content = b"".join(answer(environ, lambda *told: None))  # type: ignore[arg-type]  # nobody reads it
            assert b"secret" not in content, path
