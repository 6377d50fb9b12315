"""Employers named in rows: organisations found or made, and the relationships that tie people to them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from regulars.commons.directory.importing.draft import Draft
from regulars.commons.directory.party.record import Organisations
from regulars.commons.directory.relationship.employment import employment_kind
from regulars.commons.directory.relationship.models import Relationship
from regulars.commons.directory.relationship.record import Relationships
from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.importing.bulk.writing import State, state_of, write_states
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.snapshots import Snapshot, take_snapshots
from regulars.foundation.text import fold


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

    @property
    def may_make(self) -> bool:
        """Whether the user may add organisations at all."""
        return self.by.may("create", "organisations")

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
        some = list(keys)
        if not some:
            return {}
        named: Condition = (f"p.kind = 'organisation' AND p.name_key IN ({', '.join(['%s'] * len(some))})", list(some))
        seen = visible_condition(self.by, Organisations, "p")
        where, params = join_conditions([named, ("p.trashed_at IS NULL", []), seen])
        rows = fetch_rows(f"SELECT p.name_key, p.id FROM directory_party p WHERE {where} ORDER BY p.id DESC", params)
        return dict(rows)

    def write_ties(self) -> tuple[list[ChangeMade], list[int]]:
        """Write the relationships; return their changes and the people whose employer changed."""
        states, people = self._ended(), []
        kind = employment_kind().pk if self.ties else 0
        today = dt.datetime.now(dt.UTC).date().isoformat()
        for tie in self.ties:
            target = self.organisations[fold(tie.name)[:300]].record_id
            snapshot: Snapshot = {"kind_id": kind, "source_id": tie.person.record_id, "target_id": target}
            if tie.note:
                snapshot["note"] = tie.note
            if tie.replaces:
                snapshot["since"] = today
            states.append(State(snapshot))
            people.append(tie.person.record_id)
        return write_states(Relationships, states), people

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
            state.after["until"] = dt.datetime.now(dt.UTC).date().isoformat()
        return states
