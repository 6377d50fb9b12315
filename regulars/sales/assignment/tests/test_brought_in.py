"""Leads from a file go by the same rules as those noted by hand, and one undo takes them all back."""

from pathlib import Path

import pytest

from regulars.sales.assignment.models import AssignmentRule
from testing.bringing import bring_in
from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db


def test_rows_are_given_out_in_turn_but_those_that_name_an_owner(tmp_path: Path) -> None:
    people = make_people()
    alice = ApiClient(people.alice)
    for name in ("Ada Quill", "Bob Bramble", "Carol Crisp", "Dora Dell"):
        alice.post("/people", {"name": name}).ok(201)
    users = [people.alice.pk, people.bob.pk]
    alice.post("/assignment-rules", {"name": "All", "people": users}).ok(201)
    text = "Interest,Who,Owner\nCups,Ada Quill,\nPots,Bob Bramble,\nTrays,Carol Crisp,Charlie\nKettles,Dora Dell,\n"
    mapping = {"Interest": "interest", "Who": "party", "Owner": "owner"}
    done = bring_in("leads", text, by=people.alice, folder=tmp_path, mapping=mapping)
    assert done.counts["created"] == 4, [row.reason for row in done.rows.all()]
    rows = alice.get("/leads?sort=created_at&columns=interest,owner,assigned_why").ok()["rows"]
    assert sorted((row["interest"], row["owner"]["title"], row["assigned_why"]) for row in rows) == [
        ("Cups", "Alice", "All: in turn"), ("Kettles", "Alice", "All: in turn, after Bob"),
        ("Pots", "Bob", "All: in turn, after Alice"), ("Trays", "Charlie", None),
    ]  # fmt: skip
    assert len(alice.get("/assignment-rules/log").ok()["rows"]) == 3
    assert alice.get("/people?columns=roles").ok()["rows"][0]["roles"] == ["lead"]
    # A mere look at the file gave nobody a turn.
    assert AssignmentRule.objects.get().last_id == people.alice.pk
    undone = alice.post(f"/entries/{done.entry_id}/undo").ok()
    assert (undone["conflicts"], alice.get("/leads").ok()["rows"]) == ([], [])
    assert alice.get("/people?columns=roles").ok()["rows"][0]["roles"] == []
