"""Changing many at once does to each what changing it alone does: row, history, timeline, search, and the way back."""

from typing import Any

import pytest

from regulars.commons.directory.party.models import Party, PartyTag
from regulars.commons.directory.relationship.models import Relationship
from regulars.core.access.viewer import SYSTEM
from regulars.core.database.rows import fetch_rows
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.journal.models import Change, Link
from regulars.core.records.registry import record_type
from regulars.core.records.snapshots import CHILDREN, read_snapshots
from regulars.core.search.document import document_id
from testing.client import ApiClient

pytestmark = pytest.mark.django_db

FULL: dict[str, Any] = {
    "name": "Kari Nordmann",
    "job_title": "Cook",
    "tags": ["press", "VIP"],
    "rhythm_days": 30,
    "children": {
        "contact_points": [
            {"kind": "email", "value": "kari@nordmann.example"},
            {"kind": "email", "value": "old@nordmann.example"},
            {"kind": "phone", "value": "+47 22 33 44 55"},
        ],
        "addresses": [{"street": "Havna 1", "city": "Bergen", "country": "NO"}],
        "dates": [{"kind": "birthday", "day": "1980-05-03"}],
    },
}
BARE = {"name": "Ola Vik"}
CASES: dict[str, dict[str, Any]] = {
    "a plain field": {"language": "nb"},
    "an emptied field": {"job_title": None},
    "a part of the name": {"family_name": "Åsen"},
    "the name": {"name": "Anne-Marie O'Hara"},
    "tags added": {"tags": {"add": ["vip", "new"]}},
    "tags taken away": {"tags": {"remove": ["press"]}},
    "tags replaced": {"tags": ["only"]},
    "the owner": {"owner": None},
    "the e-mail": {"email": "together@x.example"},
    "no e-mail": {"email": None},
    "the phone": {"phone": "22 99 88 77"},
    "the town": {"city": "Ålesund", "country": "no"},
    "the birthday": {"birthday": "--02-29"},
    "the rhythm": {"rhythm_days": 7},
    "one's own field": {"motto": "Så får det være"},
}


@pytest.mark.parametrize("case", CASES)
def test_a_change_of_many_does_to_each_what_a_change_of_one_does(case: str, alice: ApiClient) -> None:
    alice.post("/fields", {"type": "people", "label": "Motto", "kind": "text"}).ok(201)
    _compare(alice, CASES[case])


@pytest.mark.parametrize("has_another", [True, False])
def test_another_employer_for_many_does_to_each_what_one_for_one_does(has_another: bool, alice: ApiClient) -> None:
    first, second = (alice.post("/organisations", {"name": name}).ok(201)["id"] for name in ("First", "Second"))
    _compare(alice, {"employer": second if has_another else None}, employer=first)


def test_an_employers_story_tells_of_a_change_of_many_once(alice: ApiClient) -> None:
    firm = alice.post("/organisations", {"name": "Firm"}).ok(201)["id"]
    ids = [alice.post("/people", {"name": f"P{n}", "employer": firm}).ok(201)["id"] for n in range(3)]
    changed = alice.post("/people/bulk", {"select": {"ids": ids}, "action": "change", "values": {"job_title": "Cook"}})
    entries = alice.get(f"/organisations/{firm}/timeline").ok()["entries"]
    assert [one["id"] for one in entries].count(changed.ok()["entry"]) == 1


def _compare(alice: ApiClient, values: dict[str, Any], **more: Any) -> None:
    """Change two alone and their doubles together, take both back, and see each time that they are the same."""
    alone, together = ([_made(alice, one | more) for one in (FULL, BARE)] for _ in range(2))
    assert _told(alone) == _told(together)
    entries = [_changed(alice, pk, values) for pk in alone]
    report = alice.post("/people/bulk", {"select": {"ids": together}, "action": "change", "values": values}).ok()
    assert report["refused"] == []
    assert _told(alone) == _told(together)
    for entry in filter(None, entries):
        assert alice.post(f"/entries/{entry}/undo").ok()["conflicts"] == []
    start_job("records.undo", by=SYSTEM, entry=report["entry"])
    assert run_waiting_jobs() == 1
    assert _told(alone) == _told(together)


def _made(alice: ApiClient, values: dict[str, Any]) -> int:
    return int(alice.post("/people", values).ok(201)["id"])


def _changed(alice: ApiClient, pk: int, values: dict[str, Any]) -> int | None:
    now = alice.get(f"/people/{pk}").ok()
    body = dict(values)
    if isinstance(tags := values.get("tags"), dict):
        added, removed = tags.get("add", []), tags.get("remove", [])
        body["tags"] = [tag for tag in [*now["tags"], *added] if tag not in removed]
    return alice.patch(f"/people/{pk}", {"version": now["version"], **body}).entry


def _told(ids: list[int]) -> list[Any]:
    """All that the database knows of some people, but for ids and moments."""
    return [_told_of(pk) for pk in ids]


def _told_of(pk: int) -> dict[str, Any]:
    row = Party.objects.filter(pk=pk).values().get()
    ties = list(Relationship.objects.filter(source_id=pk).order_by("id"))
    changes = Change.objects.filter(record_type="people", record_id=pk).order_by("id")
    others = Change.objects.filter(record_type="relationships", record_id__in=[tie.pk for tie in ties]).order_by("id")
    number = document_id("people", pk)
    return {
        "row": {name: value for name, value in row.items() if name not in ("id", "created_at", "changed_at")},
        "below": _plain({k: v for k, v in read_snapshots(record_type("people"), [pk])[pk][1].items() if CHILDREN in k}),
        "tags": sorted(PartyTag.objects.filter(party_id=pk).values_list("tag__key", flat=True)),
        "ties": [(tie.target_id, tie.since, tie.until, tie.version) for tie in ties],
        "changes": [(one.action, _plain(one.before), _plain(one.after)) for one in changes],
        "changes of ties": [(one.action, _plain(one.before), _plain(one.after)) for one in others],
        "entries": Link.objects.filter(subject_id=pk).count(),
        "found by": fetch_rows(
            "SELECT key, tag, owner_id FROM search_name WHERE document = %s ORDER BY 1, 2", [number]
        ),
        "found": fetch_rows(
            "SELECT owner_id, title, names, tokens, fields FROM search_document WHERE id = %s", [number]
        ),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items() if name not in ("id", "source_id")}
    return [_plain(one) for one in value] if isinstance(value, list) else value
