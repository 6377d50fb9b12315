"""What happens to the company's habits with leads."""

from dataclasses import dataclass, field
from typing import Any

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class LeadHabitsChanged(Event):
    """The points of leads, or the reasons to choose from, were changed."""

    stored_name = "lead_habits.changed"
    sentence = "{by} changed how leads are scored, or why they are let go"
    room = "administration"
    icon = "flag"
    forgets = ()
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
