"""What a save of a goal sees to: it begins where its period begins, and is no sum that nobody means."""

import datetime as dt
from typing import Any

from regulars.commons.money.sensible import require_sensible
from regulars.core.records.record_type import Save
from regulars.sales.goal.rules import begin_of


def settle_goal(save: Save) -> bool:
    """Set what follows from a goal's period and day; raises Invalid for what cannot be meant."""
    goal = save.record
    if goal.value is not None:
        require_sensible(goal.value, "value")
    goal.begins_on = begin_of(goal.period, _day(goal.begins_on))
    return True


def _day(value: Any) -> dt.date:
    return value if isinstance(value, dt.date) else dt.date.fromisoformat(str(value))
