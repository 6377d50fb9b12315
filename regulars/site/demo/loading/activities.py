"""Notes, calls, visits and tasks of the story as rows, each with the entry that tells of it."""

import html
from collections.abc import Callable
from datetime import datetime
from types import SimpleNamespace
from typing import Any

from regulars.commons.activities.call.events import CallLogged
from regulars.commons.activities.call.record import Calls
from regulars.commons.activities.note.events import NoteWritten
from regulars.commons.activities.note.record import Notes
from regulars.commons.activities.task.events import TaskDone, TaskSet
from regulars.commons.activities.task.record import Tasks
from regulars.commons.activities.visit.events import VisitLogged
from regulars.commons.activities.visit.record import Visits
from regulars.core.access.house_day import house_day_of
from regulars.core.journal.events import Event
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.reading.loading import title_of
from regulars.core.records.record_type import RecordType
from regulars.core.records.snapshots import difference
from regulars.site.demo.cast.members import Happening
from regulars.site.demo.cast.sources import luck
from regulars.site.demo.loading.chronicle import Told
from regulars.site.demo.loading.desk import Desk
from regulars.site.demo.loading.employers import Employers
from regulars.site.demo.loading.sheet import Sheet, Values
from regulars.site.demo.loading.snapshot import snapshot_of

_UNREACHED = "Left a message"


class Activities:
    """Writes activities and returns their entries."""

    def __init__(self, desk: Desk, employers: Employers, users: list[int]) -> None:
        self.desk, self.employers, self.users = desk, employers, users

    def add(self, happening: Happening, party: int) -> list[Told]:
        """Write one activity with a party; return what the journal tells of it."""
        writer: dict[str, Callable[[Happening, int], list[Told]]] = {
            "note": self._note,
            "call_in": self._call,
            "call_out": self._call,
            "visit": self._visit,
            "task": self._task,
        }
        return writer[happening.kind](happening, party)

    def _note(self, happening: Happening, party: int) -> list[Told]:
        row = self._row(self.desk.notes, happening, party, text=as_html(happening.text))
        return [self._told(NoteWritten, Notes, row, happening, text=happening.text)]

    def _call(self, happening: Happening, party: int) -> list[Told]:
        dice = luck("call", happening.at, happening.text)
        left = happening.text.startswith(_UNREACHED)
        row = self._row(
            self.desk.calls, happening, party,
            direction="in" if happening.kind == "call_in" else "out",
            happened_at=happening.at,
            duration=None if left else 60 * dice.choice([2, 3, 4, 5, 6, 8, 9, 12, 15, 22, 31]),
            outcome="left_message" if left else "reached",
            summary=as_html(happening.text),
        )  # fmt: skip
        return [self._told(CallLogged, Calls, row, happening, text=happening.text)]

    def _visit(self, happening: Happening, party: int) -> list[Told]:
        dice = luck("visit", happening.at, happening.text)
        row = self._row(
            self.desk.visits, happening, party,
            place=happening.more.get("place", ""),
            happened_at=happening.at,
            duration=60 * dice.choice([30, 45, 60, 75, 90, 120, 150]),
            outcome=dice.choice(["went_well", "went_well", "went_well", "follow_up"]),
            summary=as_html(happening.text),
        )  # fmt: skip
        return [self._told(VisitLogged, Visits, row, happening, text=happening.text)]

    def _task(self, happening: Happening, party: int) -> list[Told]:
        due, done = happening.more["due"], happening.more.get("done")
        more: Values = {"due_on": due.isoformat(), "title": happening.text, "done_at": done}
        if done:
            more |= {"version": 2, "changed_at": done}
        row = self._row(self.desk.tasks, happening, party, **more)
        open_row = {**row, "done_at": None}
        told = [self._told(TaskSet, Tasks, open_row, happening)]
        if done:
            was, now = difference(snapshot_of(Tasks, open_row), snapshot_of(Tasks, row))
            change = ChangeMade("tasks", row["id"], "change", was, now)
            told.append(self._entry(TaskDone, Tasks, row, happening, change, at=done))
        return told

    def _row(self, sheet: Sheet, happening: Happening, party: int, **values: Any) -> Values:
        moments = {"created_at": happening.at, "changed_at": happening.at}
        owner = self.users[happening.user]
        return sheet.add(party_id=party, owner_id=owner, is_demo=True, **{**moments, **values})

    def _told(
        self, event: type[Event], record_type: type[RecordType], row: Values, happening: Happening, text: str = ""
    ) -> Told:
        made = ChangeMade(record_type.slug, row["id"], "create", None, snapshot_of(record_type, row))
        return self._entry(event, record_type, row, happening, made, at=happening.at, text=text)

    def _entry(
        self, event: type[Event], record_type: type[RecordType], row: Values, happening: Happening,
        change: ChangeMade, *, at: datetime, text: str = "",
    ) -> Told:  # fmt: skip
        title = title_of(record_type, SimpleNamespace(**row))
        links = self.employers.links(row["party_id"], on=house_day_of(at))
        user = self.users[happening.user]
        return Told(event, at, user, record_type.slug, row["id"], title, [change], links, text=text)


def as_html(text: str) -> str:
    """Return a plain sentence as the editor would have kept it."""
    return f"<p>{html.escape(text, quote=False)}</p>"
