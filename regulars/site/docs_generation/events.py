"""Every event that the journal can hold: its permanent name, its sentence, and what is forgotten on erasure."""

from dataclasses import fields
from itertools import groupby

from regulars.core.journal.events import Event, all_events
from regulars.site.docs_generation.tables import table

_INTRODUCTION = """# Events

What the journal records, by room. The stored name is permanent: it stands in every database and every webhook.
Written by `make docs`; do not edit.
"""


def events_page() -> str:
    """Write one table of events for each room."""
    parts = [_INTRODUCTION]
    inside = [
        event
        for event in all_events()
        if event.__module__.startswith("regulars.") and ".tests." not in event.__module__
    ]
    for room, events in groupby(sorted(inside, key=lambda event: (event.room, event.stored_name)), lambda e: e.room):
        parts.append(f"## {room}\n")
        parts.append(
            table(("stored name", "what happened", "sentence", "data", "forgotten on erasure"), map(_row, events))
        )
    return "\n".join(parts)


def _row(event: type[Event]) -> tuple[str, ...]:
    data = ", ".join(f"`{one.name}`" for one in fields(event))
    forgets = ", ".join(f"`{name}`" for name in event.forgets)
    return f"`{event.stored_name}`", event.__doc__ or "", event.sentence, data, forgets
