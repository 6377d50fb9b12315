"""Writing nothing but a person's employer writes the relationship, and undo takes it back."""

from django.utils import timezone

from regulars.commons.directory.derived import refresh_parties
from regulars.commons.directory.relationship.models import Relationship, RelationshipKind
from testing.client import ApiClient


def _employer_of(alice: ApiClient, person: int) -> str | None:
    employer = alice.get(f"/people/{person}").ok()["employer"]
    return employer["title"] if employer else None


def _two_bakeries(alice: ApiClient) -> tuple[int, int]:
    return tuple(alice.post("/organisations", {"name": name}).ok(201)["id"] for name in ("Old Bakery", "New Bakery"))


def test_a_change_of_nothing_but_the_employer_is_kept_and_can_be_taken_back(alice: ApiClient) -> None:
    old, new = _two_bakeries(alice)
    kari = alice.post("/people", {"name": "Kari Dahl", "employer": old}).ok(201)
    answer = alice.patch(f"/people/{kari['id']}", {"version": kari["version"], "employer": new})
    changed = answer.ok()
    assert (changed["employer"]["title"], changed["version"]) == ("New Bakery", kari["version"] + 1)
    ties = alice.get(f"/people/{kari['id']}/panels/relationships-source").ok()["rows"]
    assert sorted((tie["target"]["title"], tie["until"] is None) for tie in ties) == [
        ("New Bakery", True),
        ("Old Bakery", False),
    ]
    assert alice.post(f"/entries/{answer.entry}/undo").ok()["conflicts"] == []
    assert _employer_of(alice, kari["id"]) == "Old Bakery"


def test_many_get_another_employer_at_once(alice: ApiClient) -> None:
    old, new = _two_bakeries(alice)
    people = [alice.post("/people", {"name": name, "employer": old}).ok(201)["id"] for name in ("Ola", "Siv")]
    report = alice.post(
        "/people/bulk", {"select": {"ids": people}, "action": "change", "values": {"employer": new}}
    ).ok()
    assert report["count"] == 2
    assert [_employer_of(alice, one) for one in people] == ["New Bakery"] * 2
    alice.post(f"/entries/{report['entry']}/undo").ok()
    assert [_employer_of(alice, one) for one in people] == ["Old Bakery"] * 2


def test_a_local_number_is_read_by_the_country_it_is_saved_with(alice: ApiClient) -> None:
    alice.post("/people", {"name": "Jonas Weber", "phone": "030 901820", "country": "DE"}).ok(201)
    assert [hit["title"] for hit in alice.get("/search", q="+4930901820").ok()["hits"]] == ["Jonas Weber"]


def test_what_ends_with_an_employer_is_not_told_as_a_change_of_a_person_with_the_same_number(alice: ApiClient) -> None:
    one, other = (alice.post("/organisations", {"name": name}).ok(201)["id"] for name in ("Lindqvist", "Bruland"))
    person = alice.post("/people", {"name": "Amara Okafor"}).ok(201)
    kind = RelationshipKind.objects.get(is_employment=True)
    ends, now = {"source_id": person["id"], "target_id": one}, timezone.now()
    Relationship.objects.create(pk=person["id"], kind=kind, **ends, since="2024-01-01", created_at=now, changed_at=now)
    refresh_parties([person["id"]])
    version = alice.get(f"/people/{person['id']}").ok()["version"]
    alice.patch(f"/people/{person['id']}", {"version": version, "employer": other, "job_title": "Baker"}).ok()
    assert Relationship.objects.get(pk=person["id"]).until
    story = alice.get(f"/people/{person['id']}/timeline").ok()["entries"]
    assert "until" not in {change["field"] for entry in story for change in entry["changes"]}
