"""What the journal keeps of a change to the house itself: its settings, users, teams, roles, added fields."""

from regulars.core.journal.recording import ChangeMade
from regulars.core.records.snapshots import Snapshot, difference


def house_change(slug: str, pk: int, before: Snapshot | None, after: Snapshot | None) -> list[ChangeMade]:
    """Return the change of a part that was added (no before), changed or removed (no after); none if all is alike."""
    if before is None or after is None:
        return [ChangeMade(slug, pk, "create" if before is None else "purge", before, after)]
    was, now = difference(before, after)
    return [ChangeMade(slug, pk, "change", was, now)] if now else []
