"""Verbs for the company's habits with leads."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.administration.guarding import lock_for_administrator, require_administrator
from regulars.core.at_once import BEFORE, require_unchanged
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.journal.recording import record
from regulars.core.records.history.house_parts import HousePart, offer_house_part
from regulars.core.records.house_changes import house_change
from regulars.sales.score.events import LeadHabitsChanged
from regulars.sales.score.habits import habits_now
from regulars.sales.score.models import LeadHabits

SLUG = "lead-habits"


def change_lead_habits(values: dict[str, Any], *, by: Viewer) -> dict[str, Any]:
    """Change what is worth how many points, or the reasons to choose from; return them as they stand."""
    require_administrator(by, to="change how leads are scored")
    with write_transaction():
        lock_for_administrator(by, to="change how leads are scored")
        before = habits_now()
        given = {name: value for name, value in values.items() if name != BEFORE and value is not None}
        require_unchanged(given, values.get(BEFORE), before)
        after = {**before, **given}
        if changes := house_change(SLUG, 1, before, after):
            LeadHabits.objects.update_or_create(pk=1, defaults=given)
            record(LeadHabitsChanged(before=before, after=after), by=by, changes=changes)
            if "points" in given:
                start_job("sales.score_leads", by=by)
    return habits_now()


offer_house_part(
    HousePart(
        slug=SLUG,
        now=lambda _: habits_now(),
        change=lambda _, values, by: change_lead_habits(values, by=by),
    ),
    events=["lead_habits.changed"],
)
