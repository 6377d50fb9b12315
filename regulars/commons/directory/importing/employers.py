"""Employers named in rows: organisations found or made, and the relationships that tie people to them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from regulars.commons.directory.importing.draft import Draft
from regulars.commons.directory.party.record import Organisations
from regulars.commons.directory.relationship.employment import employment_kind
from regulars.commons.directory.relationship.models import Relationship
from regulars.commons.directory.relationship.record import Relationships
from regulars.core.access.conditions import Condition
from regulars.core.access.house_day import house_today
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row, fetch_rows
from regulars.core.journal.reach import reach_anew
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.snapshots import Snapshot, take_snapshots
from regulars.core.records.storing.states import State, state_of
from regulars.core.records.storing.writing import write_states
from regulars.foundation.text import fold
from regulars.foundation.told_apart import read_told


@dataclass(slots=True)
class Tie:
    """A person who works at an organisation that a row names."""

    person: State
    name: str
    note: str = ""
    replaces: bool = False


@dataclass(slots=True)
class Employers:
    """The employers of one batch."""

    by: Viewer
    ties: list[Tie] = field(default_factory=list)
    by_person: dict[int, list[Tie]] = field(default_factory=dict)
    organisations: dict[str, State] = field(default_factory=dict)

    def tie(self, person: State, draft: Draft, *, replaces: bool = False) -> None:
        """Remember that a person works somewhere."""
        tie = Tie(person, draft.employer, draft.department[:160], replaces)
        self.ties.append(tie)
        self.by_person.setdefault(id(person), []).append(tie)

    def employer_of(self, person: State) -> int | None:
        """Return the organisation that a new person works at; organisations must be written by then."""
        names = [tie.name for tie in self.by_person.get(id(person), ())]
        return self.organisations[fold(names[-1])[:300]].record_id if names else None

    def offer(self, state: State, name: str) -> None:
        """Remember an organisation that another row of the batch makes."""
        self.organisations.setdefault(fold(name)[:300], state)

    def write_organisations(self) -> tuple[list[ChangeMade], list[int]]:
        """Make the organisations that are missing; return their changes and ids."""
        wanted = {fold(t.name)[:300]: t.name for t in self.ties if t.name}
        known = {k: State({}, {}, pk) for k, pk in self._find(wanted.keys() - self.organisations.keys()).items()}
        self.organisations |= known
        fresh = {key: name for key, name in wanted.items() if key not in self.organisations}
        for key, name in fresh.items():
            self.organisations[key] = State({"kind": "organisation", "name": name[:300], **self._owner()})
        made = write_states(Organisations, [self.organisations[key] for key in fresh])
        return made, [change.record_id for change in made]

    def _owner(self) -> dict[str, int]:
        return {} if self.by.user_id is None else {"owner_id": self.by.user_id}

    def _find(self, keys: Iterable[str]) -> dict[str, int]:
        wanted = list(keys)
        told = {key: found for key in wanted if (found := read_told(key))}
        numbers = {pk: name for name, pk in self._rows("p.id", [number for _, number in told.values()])}
        exact = {key: number for key, (name, number) in told.items() if numbers.get(number) == name}
        return dict(self._rows("p.name_key", [key for key in wanted if key not in exact])) | exact

    def _rows(self, column: str, values: list[Any]) -> list[Row]:
        if not values:
            return []
        named: Condition = (f"p.kind = 'organisation' AND {column} IN ({', '.join(['%s'] * len(values))})", values)
        seen = visible_condition(self.by, Organisations, "p")
        where, params = join_conditions([named, ("p.trashed_at IS NULL", []), seen])
        return fetch_rows(f"SELECT p.name_key, p.id FROM directory_party p WHERE {where} ORDER BY p.id DESC", params)

    def write_ties(self) -> tuple[list[ChangeMade], list[int]]:
        """Write the relationships; return their changes and the people whose employer changed."""
        states, people = self._ended(), []
        kind = employment_kind().pk if self.ties else 0
        today = house_today().isoformat()
        for tie in self.ties:
            target = self.organisations[fold(tie.name)[:300]].record_id
            snapshot: Snapshot = {"kind_id": kind, "source_id": tie.person.record_id, "target_id": target}
            if tie.note:
                snapshot["note"] = tie.note
            if tie.replaces:
                snapshot["since"] = today
            states.append(State(snapshot))
            people.append(tie.person.record_id)
        made = write_states(Relationships, states)
        reach_anew(sorted({tie.person.record_id for tie in self.ties if tie.person.before is not None}))
        return made, people

    def _ended(self) -> list[State]:
        """The present employments of those who change over end today."""
        leaving = [t.person.record_id for t in self.ties if t.replaces]
        if not leaving:
            return []
        rows = list(
            Relationship.objects.filter(
                source_id__in=leaving, kind__is_employment=True, until=None, trashed_at=None
            ).order_by("id")
        )
        snapshots = take_snapshots(Relationships, rows)
        states = [state_of(row.pk, snapshots[row.pk], row.version) for row in rows]
        for state in states:
            state.after["until"] = house_today().isoformat()
        return states
