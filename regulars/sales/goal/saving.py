"""What a save of a goal sees to: it begins where its period begins, and is not negative."""

import datetime as dt
from typing import Any

from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save
from regulars.core.words import say
from regulars.sales.goal.rules import begin_of


def settle_goal(save: Save) -> bool:
    """Set what follows from a goal's period and day; raises Invalid for what cannot be meant."""
    goal = save.record
    if goal.value is not None and goal.value < 0:
        raise Invalid.field("value", say("A goal is not negative."))
    goal.begins_on = begin_of(goal.period, _day(goal.begins_on))
    return True


def _day(value: Any) -> dt.date:
    return value if isinstance(value, dt.date) else dt.date.fromisoformat(str(value))
