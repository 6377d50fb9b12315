"""Links go out by title and come back to the same record, also where several records are called alike."""

import csv
import io
from typing import Any

import pytest
from django.test import Client

from regulars.commons.directory.importing.tests.conftest import Begin
from regulars.commons.directory.party.models import Party
from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(alice: Viewer) -> Client:
    client = Client()
    client.force_login(User.objects.get(pk=alice.user_id))
    return client


def post(client: Client, slug: str, **values: Any) -> int:
    answer = client.post(f"/api/{slug}", values, content_type="application/json")
    assert answer.status_code == 201, answer.content
    return int(answer.json()["id"])


def taken_out(client: Client, slug: str) -> str:
    return b"".join(client.get(f"/api/{slug}/export").streaming_content).decode()  # type: ignore[attr-defined]


def abouts(client: Client) -> dict[str, int]:
    rows = client.get("/api/tasks?columns=title,party").json()["rows"]
    return {row["title"]: row["party"]["id"] for row in rows}


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_tasks_of_two_people_called_alike_come_back_to_theirs(client: Client, brought: Begin) -> None:
    first, second = (post(client, "people", name="Kari Hansen") for _ in range(2))
    other = post(client, "people", name="Ola Moe")
    for name, party in (("one", first), ("two", second), ("three", other)):
        post(client, "tasks", title=name, party=party)
    text = taken_out(client, "tasks")
    named = {row["About"] for row in rows_of(text)}
    assert named == {f"Kari Hansen (#{first})", f"Kari Hansen (#{second})", "Ola Moe"}

    again = brought(text, type="tasks", name="tasks.csv", on_match="overwrite")
    assert (again.counts["skipped"], again.counts["refused"]) == (3, 0), list(again.rows.values_list("reason"))
    assert abouts(client) == {"one": first, "two": second, "three": other}

    for row in client.get("/api/tasks").json()["rows"]:
        client.delete(f"/api/tasks/{row['id']}")
    assert brought(text, type="tasks", name="tasks.csv").counts["created"] == 3
    assert abouts(client) == {"one": first, "two": second, "three": other}


def test_a_title_that_several_have_is_refused_with_what_to_write(client: Client, brought: Begin) -> None:
    first, second = (post(client, "people", name="Kari Hansen") for _ in range(2))
    done = brought("Task,About\nCall,Kari Hansen\n", type="tasks")
    reason = done.rows.get().reason
    assert f"“Kari Hansen (#{first})”, “Kari Hansen (#{second})”" in reason


def test_a_number_of_somebody_called_otherwise_is_not_believed(client: Client, brought: Begin) -> None:
    post(client, "people", name="Kari Hansen")
    ola = post(client, "people", name="Ola Moe")
    done = brought(f"Task,About\nCall,Kari Hansen (#{ola})\n", type="tasks")
    assert done.counts["refused"] == 1


def test_people_of_two_employers_called_alike_stay_where_they_are(client: Client, brought: Begin) -> None:
    brought("Name,Company\nKari Li,Acme\n")
    acme = Party.objects.get(kind="organisation").pk
    other = post(client, "organisations", name="Acme")
    text = taken_out(client, "people")
    assert f"Acme (#{acme})" in text
    again = brought(text, name="people.csv", on_match="overwrite")
    assert (again.counts["skipped"], again.counts["refused"]) == (1, 0)
    assert Party.objects.filter(kind="organisation").count() == 2

    moved = brought(text.replace(f"(#{acme})", f"(#{other})"), name="people.csv", on_match="overwrite")
    assert moved.counts["updated"] == 1
    assert Party.objects.get(kind="person").employer_id == other
    assert Party.objects.filter(kind="organisation").count() == 2


def test_whom_the_viewer_cannot_see_makes_no_title_doubtful(client: Client, alice: Viewer) -> None:
    post(client, "people", name="Kari Hansen")
    post(client, "tasks", title="one", party=Party.objects.get().pk)
    trashed = post(client, "people", name="Kari Hansen")
    client.delete(f"/api/people/{trashed}")
    assert "(#" not in taken_out(client, "tasks")
