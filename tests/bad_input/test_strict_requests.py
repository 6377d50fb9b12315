"""What an operation does not take is refused in words, not passed over."""

import pytest
from django.test import Client

from testing.client import ApiClient
from testing.people import People


@pytest.mark.parametrize(
    "path",
    ["/people", "/people/count", "/people/groups?by=city", "/people/board?by=city", "/people/export", "/search?q=ada",
     "/people/calendar?field=birthday&from=2026-01-01&to=2026-02-01", "/jobs", "/views", "/describe", "/today"],
)  # fmt: skip
def test_an_unknown_query_parameter_is_named(alice: ApiClient, path: str) -> None:
    sign = "&" if "?" in path else "?"
    problem = alice.get(f"{path}{sign}fliter=x").ok(400)
    assert "fliter" in problem["detail"]
    assert alice.get(path).status == 200


def test_a_misspelling_is_told_what_was_meant(alice: ApiClient) -> None:
    assert "“filter”" in alice.get("/people", fliter="{}").ok(400)["detail"]


def test_one_record_and_its_timeline_take_no_unknown_words_either(alice: ApiClient) -> None:
    pk = alice.post("/people", {"name": "Ada"}).ok(201)["id"]
    for path in (f"/people/{pk}", f"/people/{pk}/timeline"):
        assert "colums" in alice.get(path, colums="name").ok(400)["detail"]


def test_a_method_that_an_address_does_not_take_is_told_as_a_problem_with_those_it_takes(people: People) -> None:
    client = Client()
    client.force_login(people.alice)
    for method, path in (("PUT", "people"), ("POST", "people/1"), ("DELETE", "today")):
        answer = client.generic(method, f"/api/{path}")
        assert answer.status_code == 405, path
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert "GET" in answer.headers["Allow"]
        assert "GET" in answer.json()["detail"]


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])
def test_json_that_does_not_say_so_is_refused(people: People, kind: str) -> None:
    """A form of another site can send text/plain without asking; it must not be taken for JSON."""
    client = Client()
    client.force_login(people.alice)
    for path in ("/api/people", "/api/tags", "/api/people/bulk", "/api/views"):
        sent = client.post(path, data=b'{"name": "Ada"}', content_type=kind)
        assert sent.status_code == 415, (path, sent.content)
        assert sent.headers["Content-Type"] == "application/problem+json"
        assert "application/json" in sent.json()["detail"]
    assert client.get("/api/people/count").json()["value"] == 0


def test_json_with_its_alphabet_named_is_taken(people: People) -> None:
    client = Client()
    client.force_login(people.alice)
    sent = client.post("/api/people", data=b'{"name": "Ada"}', content_type="application/json; charset=utf-8")
    assert sent.status_code == 201, sent.content


def test_a_write_without_a_body_needs_no_type(people: People) -> None:
    client = Client()
    client.force_login(people.alice)
    made = client.post("/api/people", data=b'{"name": "Ada"}', content_type="application/json").json()
    gone = client.delete(f"/api/people/{made['id']}?version={made['version']}")
    assert gone.status_code == 200, gone.content
    assert client.generic("POST", f"/api/people/{made['id']}/restore").status_code == 200


def test_a_file_is_not_taken_as_json(people: People) -> None:
    client = Client()
    client.force_login(people.alice)
    assert client.post("/api/files", data=b"{}", content_type="application/json").status_code == 415
