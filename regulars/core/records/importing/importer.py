"""What a record type supplies for being brought in: targets, clues, and a batch that matches and writes."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.field import Field
from regulars.core.records.importing.reading.table import Reading, SourceRow
from regulars.core.records.importing.recognising.columns import Clues, ColumnGuess
from regulars.core.records.importing.recognising.layouts import Layout
from regulars.core.records.importing.seen import SeenKeys
from regulars.core.records.importing.targets import Target
from regulars.core.records.record_type import RecordType

CREATED, UPDATED, SKIPPED, REFUSED = "created", "updated", "skipped", "refused"


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything agreed with the user before rows are taken."""

    record_type: type[RecordType]
    by: Viewer
    reading: Reading
    headings: Sequence[str]
    mapping: Mapping[int, str]
    layout: Layout | None
    source: str
    file_name: str
    on_match: str
    match_choices: Mapping[str, str] = field(default_factory=dict)
    like_choices: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    became: Callable[[Collection[int]], dict[int, int]] = lambda rows: {}  # what rows before became, by their numbers
    new_fields: Mapping[str, Field] = field(default_factory=dict)  # in the dry run: those that are still to be made

    def choice_for(self, number: int) -> str:
        """Return what to do with a row that matches: skip, fill or overwrite."""
        if like := self.like_choices.get(str(number)):
            return str(like["choice"])
        return self.match_choices.get(str(number), self.on_match)


@dataclass(frozen=True, slots=True)
class Like:
    """Whom a row that matches nobody may still mean: a record or a row before, how likely, in per cent, and why."""

    title: str
    score: int
    reasons: list[dict[str, Any]]
    record_type: str
    record_id: int | None = None
    row: int | None = None

    def as_json(self) -> dict[str, Any]:
        """Return what is kept of it."""
        return {"title": self.title[:200], "score": self.score, "reasons": self.reasons, "type": self.record_type,
                "record": self.record_id, "row": self.row}  # fmt: skip


@dataclass(slots=True)
class Outcome:
    """What becomes of a row: created, updated, skipped or refused; whom it matches, and why."""

    number: int
    outcome: str
    title: str = ""
    reason: str = ""
    record_type: str = ""
    record_id: Callable[[], int | None] = lambda: None
    match_title: str = ""
    is_match: bool = False
    like: Like | None = None


class Batcher(Protocol):
    """Takes rows of one import, some hundreds at a time.

    `asks_to_draft` says that a draft may depend on what the rows before left in the database.
    """

    asks_to_draft: bool

    def draft(self, row: SourceRow) -> Any:
        """Return what a row says; unless `asks_to_draft`, in any thread and without looking at the database."""

    def prepare(self, drafts: Sequence[Any]) -> None:
        """Do what takes long and needs no transaction, before rows are brought in."""

    def weigh(self, drafts: Sequence[Any], *, seen: SeenKeys | None = None) -> list[Outcome]:
        """Find matches and decide each row's outcome; with `seen`, rows before count as if they were written."""

    def write(self) -> list[ChangeMade]:
        """Write what the last `weigh` decided, inside the open transaction; return the changes."""

    def subjects(self) -> list[int]:
        """Return the records of the last `write` that have a timeline."""


class Importer(Protocol):
    """A record type's way of being brought in."""

    layouts: Sequence[Layout]

    def clues(self, record_type: type[RecordType], by: Viewer) -> Clues:
        """Return what columns are recognised by."""

    def targets(self, record_type: type[RecordType], by: Viewer) -> list[Target]:
        """Return every place a column may go to, for this user."""

    def own_target(self, field_name: str) -> str | None:
        """Return where a field of our own export goes, or None where it is worked out anyway."""

    def refine(self, guesses: list[ColumnGuess]) -> None:
        """Correct guesses that only make sense together."""

    def label_of(self, target: str, targets: Sequence[Target]) -> Target:
        """Return the target with its label, also one that is only written, such as a second address."""

    def begin(self, plan: ImportPlan) -> Batcher:
        """Return what takes the rows of an import."""
