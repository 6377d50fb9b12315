"""What happens to the workspace itself and to its tags."""

from dataclasses import dataclass, field
from typing import Any

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class WorkspaceSetUp(Event):
    """The workspace was set up on the first visit."""

    stored_name = "workspace.set_up"
    sentence = "{by} set up {title}"
    room = "administration"
    icon = "home"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class WorkspaceChanged(Event):
    """One of the company's settings was changed: its name, currency, time zone, language, country, trash."""

    stored_name = "workspace.changed"
    sentence = "{by} changed the company's settings: {what}"
    room = "administration"
    icon = "building-store"
    forgets = ()
    says = ("what",)
    what: str
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class TagChanged(Event):
    """A tag was made, renamed, given another colour or removed."""

    stored_name = "tag.changed"
    sentence = "{by} {did} the tag {title}"
    room = "administration"
    icon = "tag"
    forgets = ()
    says = ("did",)
    did: str
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class TagsMerged(Event):
    """Two tags became one."""

    stored_name = "tag.merged"
    sentence = "{by} merged the tag {gone} into {title}: {count} records"
    room = "administration"
    icon = "tag"
    forgets = ()
    gone: str
    count: int
