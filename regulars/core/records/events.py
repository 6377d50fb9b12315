"""What happens to any record, for types that have no words of their own for it."""

from dataclasses import dataclass, field

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class RecordCreated(Event):
    """A record was added."""

    stored_name = "record.created"
    sentence = "{by} added {title}"
    room = "core"
    icon = "plus"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class RecordChanged(Event):
    """Fields of a record were changed."""

    stored_name = "record.changed"
    sentence = "{by} changed {title}"
    room = "core"
    icon = "pencil"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class RecordTrashed(Event):
    """A record was put in the trash."""

    stored_name = "record.trashed"
    sentence = "{by} put {title} in the trash"
    room = "core"
    icon = "trash"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class RecordRestored(Event):
    """A record was taken out of the trash."""

    stored_name = "record.restored"
    sentence = "{by} took {title} out of the trash"
    room = "core"
    icon = "restore"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class RecordPurged(Event):
    """A record was removed for good."""

    stored_name = "record.purged"
    sentence = "{by} removed {title} for good"
    room = "core"
    icon = "trash-x"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class RecordsBulkChanged(Event):
    """Many records were changed, trashed or restored in one step."""

    stored_name = "records.bulk"
    sentence = "{by} {did} {count} {plural}"
    room = "core"
    icon = "stack"
    forgets = ()
    says = ("did", "plural")
    did: str
    count: int
    plural: str


@dataclass(frozen=True, kw_only=True)
class TrashEmptied(Event):
    """What had lain in the trash for longer than the company keeps it there was removed for good."""

    stored_name = "trash.emptied"
    sentence = "{by} emptied the trash of {plural}"
    room = "core"
    icon = "trash-x"
    forgets = ()
    says = ("plural",)
    plural: str


@dataclass(frozen=True, kw_only=True)
class EntryUndone(Event):
    """An earlier entry was taken back."""

    stored_name = "entry.undone"
    sentence = "{by} took back: {what}"
    room = "core"
    icon = "arrow-back-up"
    forgets = ("what",)
    what: str


@dataclass(frozen=True, kw_only=True)
class RecordsMerged(Event):
    """Two records became one."""

    stored_name = "records.merged"
    sentence = "{by} merged {other} into {title}"
    room = "core"
    icon = "arrows-join"
    forgets = ("other",)
    other: str


@dataclass(frozen=True, kw_only=True)
class RecordsSeparated(Event):
    """Two records that had become one were separated again."""

    stored_name = "records.separated"
    sentence = "{by} separated {other} from {title} again"
    room = "core"
    icon = "arrows-split"
    forgets = ("other",)
    other: str


@dataclass(frozen=True, kw_only=True)
class ListExported(Event):
    """A list was taken out as a file."""

    stored_name = "list.exported"
    sentence = "{by} took out {plural} as {format}"
    room = "security"
    icon = "download"
    forgets = ("asked",)
    says = ("plural",)
    plural: str
    format: str
    asked: dict[str, str] = field(default_factory=dict)
