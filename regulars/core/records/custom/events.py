"""What happens to custom fields."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class FieldAdded(Event):
    """A field was added to a record type."""

    stored_name = "field.added"
    sentence = "{by} added the field {label} to {plural}"
    room = "core"
    icon = "forms"
    forgets = ()
    says = ("plural",)
    label: str
    plural: str


@dataclass(frozen=True, kw_only=True)
class FieldChanged(Event):
    """A field was changed."""

    stored_name = "field.changed"
    sentence = "{by} changed the field {label} of {plural}"
    room = "core"
    icon = "forms"
    forgets = ()
    says = ("plural",)
    label: str
    plural: str


@dataclass(frozen=True, kw_only=True)
class FieldArchived(Event):
    """A field was taken out of use, or brought back."""

    stored_name = "field.archived"
    sentence = "{by} took the field {label} of {plural} out of use or brought it back"
    room = "core"
    icon = "forms"
    forgets = ()
    says = ("plural",)
    label: str
    plural: str
