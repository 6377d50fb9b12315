"""What happens to parts in deals."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class PartNoted(Event):
    """Somebody has a part in a deal."""

    stored_name = "part.noted"
    sentence = "{by} noted a part in a deal"
    room = "sales"
    icon = "users"
    forgets = ()
