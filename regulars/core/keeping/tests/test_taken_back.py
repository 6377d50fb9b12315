"""What was set about keeping things is taken back as one step."""

import pytest

from regulars.core.access.viewer import SYSTEM
from regulars.core.journal.models import Entry
from regulars.core.keeping.backing_up import the_plan
from regulars.core.keeping.planning import change_plan, plan_view
from regulars.core.privacy.legal_bases import change_bases, told_bases
from regulars.core.records.history.undoing import undo_entry

pytestmark = pytest.mark.django_db


def last(event: str) -> int:
    """Return the newest entry of an event."""
    return int(Entry.objects.filter(event=event).order_by("-id").values_list("pk", flat=True)[0])


def test_the_plan_of_backups_comes_back_but_for_what_was_changed_since() -> None:
    before = plan_view(the_plan())
    change_plan({"every_hours": 0, "keep_days": 1}, by=SYSTEM)
    entry = last("backup.planned")
    change_plan({"keep_days": 2}, by=SYSTEM)
    done = undo_entry(entry, by=SYSTEM)
    assert [(one["field"], one["expected"], one["found"]) for one in done.conflicts] == [("keep_days", 1, 2)]
    assert plan_view(the_plan()) == {**before, "keep_days": 2}


def test_what_a_law_makes_us_keep_comes_back() -> None:
    before = told_bases()
    change_bases([{"type": "calls", "years": 6, "basis": "A law"}], by=SYSTEM)
    added, with_it = last("privacy.bases_changed"), told_bases()
    change_bases([{"type": "calls", "years": 10, "basis": "Another law"}], by=SYSTEM)
    assert undo_entry(last("privacy.bases_changed"), by=SYSTEM).undone == 1
    assert told_bases() == with_it
    assert undo_entry(added, by=SYSTEM).undone == 1
    assert told_bases() == before
