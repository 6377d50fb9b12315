"""Two records of one person, with something of every kind hanging on each."""

from typing import Any

from testing.client import ApiClient


def make_two(alice: ApiClient) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return two people: both have a bakery, notes, calls, tags, rows of every group; the second knows the first."""
    bakery = alice.post("/organisations", {"name": "Lindqvist Bakery"}).ok(201)["id"]
    mill = alice.post("/organisations", {"name": "Mill"}).ok(201)["id"]
    alice.post("/fields", {"type": "people", "label": "Shoe", "kind": "text"}).ok(201)
    alice.post("/fields", {"type": "people", "label": "Recommended by", "kind": "link", "target": "people"}).ok(201)
    alice.post("/fields", {"type": "organisations", "label": "Friends", "kind": "links", "target": "people"}).ok(201)
    one = _person(alice, "Amara Okafor", bakery, "amara@bakery.example", ["regular"])
    two = _person(alice, "Amara N. Okafor", mill, "a.okafor@home.example", ["regular", "north"])
    both = alice.patch(f"/people/{two}", {"version": 1, "shoe": "38", "birthday": "1984-02-29"}).ok()
    alice.patch(f"/organisations/{bakery}", {"version": 1, "friends": [one, two]}).ok()
    alice.patch(f"/organisations/{mill}", {"version": 1, "friends": [two]}).ok()
    third = alice.post("/people", {"name": "Third Person", "recommended_by": two}).ok(201)
    knows = alice.get("/relationship_kinds").ok()["rows"][0]["id"]
    for source, target in ((two, one), (one, third["id"]), (two, third["id"])):
        alice.post("/relationships", {"kind": knows, "source": source, "target": target}).ok(201)
    assert both["shoe"] == "38"
    return alice.get(f"/people/{one}").ok(), alice.get(f"/people/{two}").ok()


def _person(alice: ApiClient, name: str, employer: int, email: str, tags: list[str]) -> int:
    body = {
        "name": name, "employer": employer, "email": email, "tags": tags, "city": "Oslo", "country": "NO",
        "children": {
            "contact_points": [{"kind": "phone", "value": "+47 22 33 44 55"}],
            "facts": [{"text": f"Known as {name}"}], "roles": [{"role": "customer"}],
        },
    }  # fmt: skip
    pk = int(alice.post("/people", body).ok(201)["id"])
    alice.post("/notes", {"party": pk, "text": f"A note about {name}"}).ok(201)
    alice.post("/calls", {"party": pk, "happened_at": "2026-10-02T10:00:00Z", "direction": "in", "outcome": "reached"})
    alice.post("/tasks", {"party": pk, "title": f"Call {name}"})
    return pk


def everything(alice: ApiClient, *ids: int) -> list[bytes]:
    """Return what the API answers of these people: the records, stories, panels and relationships, byte for byte."""
    paths = [f"/people/{pk}{rest}" for pk in ids for rest in ("", "/panels/notes-party", "/panels/calls-party",
             "/panels/tasks-party", "/panels/relationships-source", "/panels/relationships-target")]  # fmt: skip
    lists = ["/organisations", "/people?columns=name,recommended_by,email,employer", "/relationships"]
    return [alice.get(path).content for path in [*paths, *lists]]
