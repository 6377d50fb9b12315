"""Notes, calls, visits and tasks of a large company as rows, with their entries and what search knows of them."""

from typing import Any

from regulars.commons.activities.call.events import CallLogged
from regulars.commons.activities.call.record import Calls
from regulars.commons.activities.note.events import NoteWritten
from regulars.commons.activities.note.record import Notes
from regulars.commons.activities.task.events import TaskDone, TaskSet
from regulars.commons.activities.task.record import Tasks
from regulars.commons.activities.visit.events import VisitLogged
from regulars.commons.activities.visit.record import Visits
from regulars.core.database.stored_values import stored_json
from regulars.core.journal.events import Event
from regulars.core.records.record_type import RecordType
from regulars.site.demo.large.index_feed import IndexFeed
from regulars.site.demo.large.moments import Moments, day_of
from regulars.site.demo.large.parties import LargeParties
from regulars.site.demo.large.shape import Deed, is_done
from regulars.site.demo.large.texts import Sentence, sentences_by_kind
from regulars.site.demo.loading.desk import Desk
from regulars.site.demo.loading.sheet import Sheet, Values
from regulars.site.demo.loading.snapshot import snapshot_of

_DAY = 86_400
_OUTCOMES = ("reached", "reached", "reached", "left_message", "no_answer")


def call_outcome(dice: int) -> str:
    """Return how a call went."""
    return _OUTCOMES[dice % len(_OUTCOMES)]


class LargeActivities:
    """Writes one activity after the other, oldest first."""

    def __init__(self, desk: Desk, parties: LargeParties, names: list[str], index: IndexFeed) -> None:
        self.desk, self.parties, self.names, self.index = desk, parties, names, index
        self.users, self.shape = parties.users, parties.shape
        self.moments = Moments()
        self.sentences = sentences_by_kind()
        self.told = 0
        self.kinds: dict[str, tuple[Sheet, type[RecordType], type[Event]]] = {
            "note": (desk.notes, Notes, NoteWritten),
            "call": (desk.calls, Calls, CallLogged),
            "visit": (desk.visits, Visits, VisitLogged),
            "task": (desk.tasks, Tasks, TaskSet),
        }

    def add(self, deed: Deed) -> None:
        """Write one activity, its entry, and a second entry for a task that was done."""
        sheet, record_type, event = self.kinds[deed.kind]
        sentence = self.sentences[deed.kind][(deed.dice >> 8) % 3_000]
        user = self.users[(deed.dice >> 4) % len(self.users)]
        party = self.parties.first + deed.party
        at = self.moments.stored(deed.seconds)
        own, snapshot = self._values(deed, sentence)
        values: Values = {**sheet.blank, **snapshot, "party_id": party, "owner_id": user}
        pk = sheet.add_ready(
            **{"created_at": at, "changed_at": at, "is_demo": True, "party_id": party, "owner_id": user, **own}
        )
        links: list[tuple[int, int | None]] = [(party, None)]
        employer = self.shape.employer_of(deed.party)
        if employer is not None:
            links.append((self.parties.first + employer, party))
        after = stored_json(snapshot_of(record_type, values))
        slug, text = record_type.slug, "" if deed.kind == "task" else sentence.plain
        self.desk.chronicle.write(
            event, at, user, slug, pk, sentence.title, [(slug, pk, "create", None, after)], links, text=text
        )
        self.told += 1
        if "done_at" in own:
            self._tell_done(deed, pk, own["done_at"], user, sentence, links)
        self.index.add(record_type, pk, user, sentence, self.names[deed.party])

    def _values(self, deed: Deed, sentence: Sentence) -> tuple[Values, Values]:
        """The columns as the database keeps them, and the same as a snapshot keeps them."""
        dice = deed.dice
        if deed.kind == "note":
            both: Values = {"text": sentence.markup, "is_pinned": dice % 50 == 0}
            return both, both
        if deed.kind == "task":
            both = {"title": sentence.plain, "due_on": day_of(deed.seconds // _DAY + dice % 20 + 1)}
            if not is_done(dice):
                return both, both
            done = self.moments.stored(_done_seconds(deed))
            return {**both, "done_at": done, "version": 2, "changed_at": done}, both
        both = {"summary": sentence.markup, "duration": 60 * (dice % 40 + 1)}
        if deed.kind == "call":
            both |= {"direction": "in" if dice >> 6 & 1 else "out", "outcome": call_outcome(dice)}
        else:
            both |= {"place": "", "outcome": "went_well" if dice % 4 else "follow_up"}
        moment = self.moments.stored(deed.seconds)
        return {**both, "happened_at": moment}, {**both, "happened_at": self.moments.iso(deed.seconds)}

    def _tell_done(self, deed: Deed, pk: int, done: str, user: int, sentence: Sentence, links: Any) -> None:
        iso = self.moments.iso(_done_seconds(deed))
        change = ("tasks", pk, "change", '{"done_at":null}', stored_json({"done_at": iso}))
        self.desk.chronicle.write(TaskDone, done, user, "tasks", pk, sentence.title, [change], links)
        self.told += 1


def _done_seconds(deed: Deed) -> int:
    return deed.seconds + 3_600 + deed.dice % (_DAY + _DAY // 2)
