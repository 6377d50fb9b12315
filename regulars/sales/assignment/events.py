"""What happens to assignment rules."""

from dataclasses import dataclass, field
from typing import Any

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class AssignmentRuleChanged(Event):
    """A rule by which leads go to their owners was added, changed, moved or removed."""

    stored_name = "assignment_rule.changed"
    sentence = "{by} {did} the assignment rule {title}"
    room = "administration"
    icon = "arrows-split"
    forgets = ()
    says = ("did",)
    did: str
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class AbsenceNoted(Event):
    """Somebody gets no new leads until a day, or gets them again."""

    stored_name = "absence.noted"
    sentence = "{by} noted until when new leads pass {title} by: {until}"
    room = "administration"
    icon = "calendar"
    forgets = ()
    until: str
