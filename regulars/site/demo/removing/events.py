"""What happens to the demo data."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class DemoRemoved(Event):
    """The demo company was taken out of the workspace."""

    stored_name = "demo.removed"
    sentence = "{by} removed the demo company: {count} records"
    room = "core"
    icon = "trash"
    forgets = ()
    count: int
