"""What happens to users, teams and roles."""

from dataclasses import dataclass, field
from typing import Any

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class UserAdded(Event):
    """Somebody was given an account."""

    stored_name = "user.added"
    sentence = "{by} gave {title} an account"
    room = "administration"
    icon = "user-plus"
    forgets = ("given",)
    given: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class UserChanged(Event):
    """An account was changed; passwords are never told."""

    stored_name = "user.changed"
    sentence = "{by} changed the account of {title}: {what}"
    room = "administration"
    icon = "user-edit"
    forgets = ("before", "after")
    says = ("what",)
    what: str
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class UserLeft(Event):
    """An account was closed: its holder can no longer sign in."""

    stored_name = "user.left"
    sentence = "{by} closed the account of {title}"
    room = "administration"
    icon = "user-off"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class UserReturned(Event):
    """A closed account was opened again."""

    stored_name = "user.returned"
    sentence = "{by} opened the account of {title} again"
    room = "administration"
    icon = "user-check"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class TeamChanged(Event):
    """A team was made, changed or removed."""

    stored_name = "team.changed"
    sentence = "{by} {did} the team {title}"
    room = "administration"
    icon = "sitemap"
    forgets = ()
    says = ("did",)
    did: str
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class RoleChanged(Event):
    """A role was made, changed or removed."""

    stored_name = "role.changed"
    sentence = "{by} {did} the role {title}"
    room = "administration"
    icon = "shield"
    forgets = ()
    says = ("did",)
    did: str
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
