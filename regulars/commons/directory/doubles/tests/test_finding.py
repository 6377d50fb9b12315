"""Likely doubles are found with their reasons, by anybody who may see both and the fields that tell it."""

from typing import Any

from regulars.commons.directory.doubles.following import follow_changes
from regulars.core.jobs.worker import run_waiting_jobs
from testing.client import ApiClient
from testing.people import ALL, People, hide_field, make_user


def _add(alice: ApiClient, slug: str = "people", **values: Any) -> dict[str, Any]:
    return dict(alice.post(f"/{slug}", values).ok(201))


def _pairs(client: ApiClient) -> list[dict[str, Any]]:
    follow_changes()
    return list(client.get("/doubles").ok()["pairs"])


def test_a_nickname_and_the_same_phone_are_told_as_reasons(alice: ApiClient) -> None:
    _add(alice, name="Robert Miller", phone="+47 22 33 44 55", city="Oslo")
    _add(alice, name="Miller, Bob", phone="+4722334455")
    pair = _pairs(alice)[0]
    assert {r["text"] for r in pair["reasons"]} == {"The same name, short or in full", "The same phone"}
    assert pair["score"] >= 80


def test_two_who_share_a_phone_and_nothing_else_are_no_doubles(alice: ApiClient) -> None:
    _add(alice, name="Kari Dahl", phone="+47 22 33 44 55")
    _add(alice, name="Ola Berg", phone="+47 22 33 44 55")
    _add(alice, name="Ola Berg", birthday="1980-01-01", city="Bergen")
    _add(alice, name="Ola Berg", birthday="1955-07-30", city="Bergen")
    assert _pairs(alice) == []


def test_companies_are_known_without_what_kind_they_are(alice: ApiClient) -> None:
    links = {"contact_points": [{"kind": "link", "value": "https://www.lindqvist.example/shop"}]}
    _add(alice, "organisations", name="Lindqvist Bageri AB", children=links)
    _add(alice, "organisations", name="Lindqvist bageri", email="hello@lindqvist.example")
    assert {r["text"] for r in _pairs(alice)[0]["reasons"]} == {"The same name", "The same web or mail domain"}


def test_no_double_is_remembered_until_something_new_speaks_for_it(alice: ApiClient) -> None:
    one = _add(alice, name="Amara Okafor", email="amara@home.example")
    _add(alice, name="Amara Okafor", email="amara@home.example", phone="+47 99 88 77 66")
    pair = _pairs(alice)[0]
    alice.post(f"/doubles/{pair['id']}/dismiss").ok()
    assert _pairs(alice) == []
    alice.patch(f"/people/{one['id']}", {"version": 1, "job_title": "Baker"}).ok()
    assert _pairs(alice) == []
    alice.patch(f"/people/{one['id']}", {"version": 2, "phone": "+47 99 88 77 66"}).ok()
    assert len(_pairs(alice)) == 1


def test_no_double_is_remembered_by_what_one_of_them_became_part_of(alice: ApiClient) -> None:
    one = _add(alice, name="Amara Okafor", email="amara@home.example")["id"]
    two = _add(alice, name="Amara Okafor", email="amara@home.example", phone="+47 99 88 77 66")
    pair = _pairs(alice)[0]["id"]
    alice.post(f"/doubles/{pair}/dismiss").ok()
    whole = _add(alice, name="Amara Okafor")["id"]
    assert _pairs(alice) == []
    first = alice.post(f"/people/{whole}/merge", {"other": one}).ok()["entry"]
    assert _pairs(alice) == []
    last = _add(alice, name="A. Okafor")["id"]
    second = alice.post(f"/people/{last}/merge", {"other": whole}).ok()["entry"]
    assert [p for p in _pairs(alice) if last in (p["one"]["id"], p["other"]["id"])] == []
    alice.post("/doubles/search").ok()
    run_waiting_jobs()
    assert _pairs(alice) == []
    version = alice.get(f"/people/{last}").ok()["version"]
    alice.patch(f"/people/{last}", {"version": version, "phone": "+47 99 88 77 66"}).ok()
    assert [(p["one"]["id"], p["other"]["id"]) for p in _pairs(alice)] == [(two["id"], last)]
    for pk, entry in ((last, second), (whole, first)):
        alice.post(f"/people/{pk}/separate", {"entry": entry}).ok()
    assert {one, two["id"]} not in [{p["one"]["id"], p["other"]["id"]} for p in _pairs(alice)]


def test_who_said_that_they_are_two_stands_on_both_stories_once(alice: ApiClient) -> None:
    ids = [_add(alice, name="Amara Okafor", email="amara@home.example")["id"] for _ in range(2)]
    pair = _pairs(alice)[0]["id"]
    for verb in ("dismiss", "dismiss", "reopen", "reopen"):
        alice.post(f"/doubles/{pair}/{verb}").ok()
    for pk in ids:
        told = [entry["sentence"] for entry in alice.get(f"/people/{pk}/timeline").ok()["entries"]]
        assert told[:2] == [
            "Alice took back that Amara Okafor and a likely double are two",
            "Alice noted that Amara Okafor and a likely double are two",
        ]
        assert len(told) == 3


def test_what_was_said_of_a_pair_is_taken_back_like_anything_else(alice: ApiClient) -> None:
    for _ in range(2):
        _add(alice, name="Amara Okafor", email="amara@home.example")
    pair = _pairs(alice)[0]["id"]
    said = alice.post(f"/doubles/{pair}/dismiss").entry
    assert alice.get(f"/entries/{said}").ok()["can_undo"]
    assert [p["id"] for p in alice.get("/doubles", dismissed="true").ok()["pairs"]] == [pair]
    assert alice.post(f"/entries/{said}/undo", {"dry_run": True}).ok()["undone"] == 1
    undone = alice.post(f"/entries/{said}/undo").ok()["entry"]
    assert [p["id"] for p in _pairs(alice)] == [pair]
    assert alice.get("/doubles", dismissed="true").ok()["pairs"] == []
    assert alice.post(f"/entries/{said}/undo").status == 422
    alice.post(f"/entries/{undone}/undo").ok()
    assert _pairs(alice) == []


def test_pairs_are_narrowed_by_what_they_are_how_they_are_called_and_how_likely_they_are(alice: ApiClient) -> None:
    for name in ("Robert Miller", "Bob Miller"):
        _add(alice, name=name, phone="+47 22 33 44 55")
    for name in ("Lindqvist Bageri AB", "Lindqvist bageri"):
        _add(alice, "organisations", name=name, email="hello@lindqvist.example")
    follow_changes()

    def asked(**narrowed: Any) -> list[str]:
        return [p["one"]["title"] for p in alice.get("/doubles", **narrowed).ok()["pairs"]]

    assert len(asked()) == 2
    assert asked(type="people") == ["Robert Miller"]
    assert asked(type="households") == []
    assert asked(q="mil rob") == asked(q="bob MILLER") == ["Robert Miller"]
    assert asked(q="iller") == []
    assert asked(least=97) == ["Lindqvist Bageri AB"]
    assert asked(q="%") == asked(q="_") == []


def test_a_pair_goes_when_both_became_one_and_comes_back_when_separated(alice: ApiClient) -> None:
    one = _add(alice, name="Amara Okafor", email="amara@home.example")
    two = _add(alice, name="Amara Okafor", email="amara@home.example")
    assert len(_pairs(alice)) == 1
    entry = alice.post(f"/people/{one['id']}/merge", {"other": two["id"]}).ok()["entry"]
    assert _pairs(alice) == []
    alice.post(f"/people/{one['id']}/separate", {"entry": entry}).ok()
    assert len(_pairs(alice)) == 1


def test_the_search_of_all_finds_the_same(alice: ApiClient) -> None:
    _add(alice, name="Robert Miller", phone="+47 22 33 44 55", city="Oslo")
    _add(alice, name="Bob Miller", phone="+4722334455")
    before = _pairs(alice)
    job = alice.post("/doubles/search").ok()["job"]
    run_waiting_jobs()
    assert alice.get(f"/jobs/{job}").ok()["result"] == {"found": 1}
    after = alice.get("/doubles").ok()
    assert after["compared_at"]
    assert [p["reasons"] for p in after["pairs"]] == [p["reasons"] for p in before]


def test_hidden_fields_and_parties_tell_nothing(alice: ApiClient, people: People) -> None:
    _add(alice, name="Robert Miller", phone="+47 22 33 44 55")
    _add(alice, name="Bob Miller", phone="+4722334455")
    assert len(_pairs(alice)) == 1
    assert ApiClient(people.charlie).get("/doubles").ok()["total"] == 0
    dora = make_user("Dora", ALL)
    hide_field(dora, "people", "phone")
    assert ApiClient(dora).get("/doubles").ok()["pairs"] == []
    found = ApiClient(dora).post("/doubles/like", {"type": "people", "name": "B Miller", "phone": "22334455"}).ok()
    assert b"phone" not in str(found).encode()


def test_whoever_types_somebody_known_is_told(alice: ApiClient) -> None:
    known = _add(alice, name="Robert Miller", email="rm@home.example")
    follow_changes()
    asked = {"type": "people", "given_name": "Bob", "family_name": "Miller", "email": "rm@home.example"}
    like = alice.post("/doubles/like", asked).ok()["likes"][0]
    assert like["party"]["id"] == known["id"]
    assert alice.post("/doubles/like", {**asked, "type": "organisations"}).ok()["likes"] == []
    alone = alice.post("/doubles/like", {"type": "people", "name": "Robert Miller"}).ok()["likes"]
    assert [one["party"]["id"] for one in alone] == [known["id"]]
