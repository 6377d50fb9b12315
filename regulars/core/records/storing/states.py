"""A record on its way: what it was and what it shall be, in the journal's own form."""

from dataclasses import dataclass, field
from typing import Any

from regulars.core.records.snapshots import Snapshot


@dataclass(slots=True)
class State:
    """One record on its way: what it was (None: new) and what it shall be, in the journal's own form.

    A new one that was there before comes with its old id; without one it is given a fresh one.
    `derived` are columns of a new record that follow from the rest, where the caller knows them already.
    """

    after: Snapshot
    before: Snapshot | None = None
    record_id: int = 0
    version: int = 0
    derived: dict[str, Any] = field(default_factory=dict)

    @property
    def is_new(self) -> bool:
        """Whether the record is made now."""
        return self.before is None


def state_of(record_id: int, snapshot: Snapshot, version: int) -> State:
    """Return the state of a stored record, free to be changed."""
    return State(copied(snapshot), snapshot, record_id, version)


def copied(plain_value: Any) -> Any:
    """Return a copy that shares nothing that could change; snapshots are plain JSON, which needs no deepcopy."""
    if plain_value.__class__ is dict:
        return {name: copied(value) for name, value in plain_value.items()}
    if plain_value.__class__ is list:
        return [copied(value) for value in plain_value]
    return plain_value
