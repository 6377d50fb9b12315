"""Who came in, who tried to, and what was taken out can be looked up by those who may."""

import pytest

from regulars.core.access.models import User
from regulars.core.access.viewer import raise_epoch
from regulars.core.database.rows import execute
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.journal.chain.sealing import seal_journal
from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db
WORD = "a-long-enough-word"


@pytest.fixture
def alice() -> ApiClient:
    """Alice, who administers, signed in; and what happened before."""
    people = make_people()
    User.objects.filter(pk=people.bob.pk).update(email="bob@regulars.example")
    people.bob.set_password(WORD)
    people.bob.save()
    return ApiClient(people.alice)


def sentences(client: ApiClient, **asked: object) -> list[str]:
    """Give what the audit tells."""
    found = client.get("/audit", **asked)
    assert found.status == 200, found.body
    return [entry["sentence"] for entry in found.body["entries"]]


def test_signing_in_and_trying_to_is_found_by_address_and_kind(alice: ApiClient) -> None:
    door = ApiClient()
    door.get("/session")
    assert door.post("/session", {"email": "bob@regulars.example", "password": "wrong-word-again"}).status == 401
    assert door.post("/session", {"email": "my-secret-password", "password": "wrong-word-again"}).status == 401
    assert door.post("/session", {"email": "bob@regulars.example", "password": WORD}).status == 200
    told = sentences(alice, kind="sign_in")
    assert told[0] == "Bob signed in from 127.0.0.1"
    assert "my-secret-password" not in str(told)
    assert told[2] == "Somebody tried to sign in as bob@regulars.example from 127.0.0.1, in vain"
    assert sentences(alice, kind="sign_in", address="127.0") == told
    assert sentences(alice, kind="sign_in", address="10.") == []
    assert sentences(alice, q="IN VAIN") == told[1:3]
    assert sentences(alice, q="%") == sentences(alice, q="{by}") == []
    assert len(sentences(alice, q="bob@regulars")) == 1


def test_a_browser_and_a_setting_are_called_what_people_call_them(alice: ApiClient) -> None:
    agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0"
    door = ApiClient()
    door.client.defaults["HTTP_USER_AGENT"] = agent
    door.get("/session")
    door.post("/session", {"email": "bob@regulars.example", "password": WORD}).ok()
    entry = alice.get("/audit", kind="sign_in").ok()["entries"][0]
    assert (entry["browser"], entry["agent"]) == ("Firefox on Windows", agent)
    alice.patch("/settings", {"trash_days": 60, "zone": "Europe/Oslo"}).ok()
    alice.client.defaults["HTTP_ACCEPT_LANGUAGE"] = "de"
    assert sentences(alice, kind="everything")[0].endswith(": Zeitzone, Tage im Papierkorb")
    assert len(sentences(alice, kind="everything", q="einstellungen des")) == 1
    alice.client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    assert sentences(alice, kind="everything")[0].endswith(": time zone, days in the trash")


def test_exports_and_rights_are_found_by_whom_and_when(alice: ApiClient) -> None:
    me = User.objects.get(name="Alice")
    alice.post("/people", {"name": "Ada"})
    assert alice.get("/people/export", format="csv").status == 200
    alice.post("/roles", {"label": "Night shift"})
    assert sentences(alice, kind="export", by=me.pk) == ["Alice took out people as CSV"]
    assert "Night shift" in sentences(alice, kind="rights")[0]
    assert sentences(alice, kind="export", by=me.pk + 1) == []
    assert sentences(alice, since="2999-01-01T00:00:00Z") == []
    assert "Ada" in " ".join(sentences(alice, kind="everything", until="2999-01-01T00:00:00Z"))


def test_pages_follow_each_other_and_strangers_are_refused(alice: ApiClient) -> None:
    for number in range(5):
        alice.post("/roles", {"label": f"Role {number}"})
    first = alice.get("/audit", limit=3).body
    second = alice.get("/audit", limit=3, after=first["next"]).body
    assert not {e["id"] for e in first["entries"]} & {e["id"] for e in second["entries"]}
    assert len(second["entries"]) == 2
    assert ApiClient(User.objects.get(name="Bob")).get("/audit").status == 403
    assert ApiClient().get("/audit").status == 401
    assert alice.get("/audit", after="nonsense").status == 400


def test_it_is_found_by_record_and_channel(alice: ApiClient) -> None:
    ada = alice.post("/people", {"name": "Ada"}).body["id"]
    alice.post("/people", {"name": "Ben"})
    assert sentences(alice, kind="everything", type="people", record=ada) == ["Alice added Ada"]
    assert len(sentences(alice, kind="everything", type="people")) == 2
    assert sentences(alice, kind="everything", type="people", via="cli") == []
    assert alice.get("/audit", type="a\x00b").status == 422


def test_looking_through_the_journal_is_asked_for_told_and_written_down(alice: ApiClient) -> None:
    assert alice.get("/audit/verdict").ok() == {"at": None, "wrong": [], "seals": 0, "rows": 0, "job": None}
    pk = alice.post("/people", {"name": "Ada"}).body["id"]
    seal_journal()
    job = alice.post("/audit/verify", {}).ok(202)["job"]
    assert alice.post("/audit/verify", {}).ok(202)["job"] == job == alice.get("/audit/verdict").ok()["job"]
    run_waiting_jobs()
    fine = alice.get("/audit/verdict").ok()
    assert (fine["wrong"], fine["job"], fine["seals"]) == ([], None, 1)
    assert sentences(alice)[0] == "Alice had the journal looked through: nothing was changed, removed or added"
    execute("UPDATE journal_entry SET title = 'Eve' WHERE record_type = 'people' AND record_id = %s", [pk])
    alice.post("/audit/verify", {}).ok(202)
    run_waiting_jobs()
    found = alice.get("/audit/verdict").ok()["wrong"]
    assert len(found) == 1
    assert found[0].endswith("was changed")
    bob = ApiClient(User.objects.get(name="Bob"))
    assert [bob.get("/audit/verdict").status, bob.post("/audit/verify", {}).status] == [403, 403]


def test_what_was_found_is_told_in_the_language_of_who_asks(alice: ApiClient) -> None:
    User.objects.filter(name="Alice").update(language="de")
    raise_epoch()
    pk = alice.post("/people", {"name": "Ada"}).body["id"]
    seal_journal()
    alice.post("/audit/verify", {}).ok(202)
    run_waiting_jobs()
    assert sentences(alice)[0].endswith(": nichts wurde geändert, entfernt oder hinzugefügt")
    execute("UPDATE journal_entry SET title = 'Eve' WHERE record_type = 'people' AND record_id = %s", [pk])
    alice.post("/audit/verify", {}).ok(202)
    run_waiting_jobs()
    assert alice.get("/audit/verdict").ok()["wrong"][0].startswith("Eintrag ")
