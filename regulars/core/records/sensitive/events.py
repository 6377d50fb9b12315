"""What the journal tells of sensitive fields."""

from dataclasses import dataclass, field

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class SensitiveRead(Event):
    """Somebody read sensitive fields of records, each told at most once an hour; never what stood there."""

    stored_name = "sensitive.read"
    sentence = "{by} read {what} of {count} records ({plural})"
    room = "security"
    icon = "eye"
    forgets = ()
    what: str
    plural: str
    count: int
    ids: list[int] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class SensitiveAsked(Event):
    """Somebody filtered or grouped by a sensitive field, which tells of it without showing it."""

    stored_name = "sensitive.asked"
    sentence = "{by} filtered or grouped {plural} by {what}"
    room = "security"
    icon = "filter"
    forgets = ()
    what: str
    plural: str


@dataclass(frozen=True, kw_only=True)
class SensitivityChanged(Event):
    """A field was marked as sensitive, or no longer is."""

    stored_name = "sensitivity.changed"
    sentence = "{by} {did} the field {title} as sensitive"
    room = "administration"
    icon = "eye"
    forgets = ()
    says = ("did",)
    did: str
