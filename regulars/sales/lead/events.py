"""What happens to leads."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class LeadCame(Event):
    """Somebody showed an interest."""

    stored_name = "lead.came"
    sentence = "{by} noted a lead: {title}"
    room = "sales"
    icon = "flag"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class LeadTaken(Event):
    """Somebody took a lead up."""

    stored_name = "lead.taken"
    sentence = "{by} took up a lead: {title}"
    room = "sales"
    icon = "hand-grab"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class LeadQualified(Event):
    """A lead is worth a deal."""

    stored_name = "lead.qualified"
    sentence = "{by} qualified a lead: {title}"
    room = "sales"
    icon = "circle-check"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class LeadDisqualified(Event):
    """A lead leads nowhere."""

    stored_name = "lead.disqualified"
    sentence = "{by} let a lead go: {title} ({reason})"
    room = "sales"
    icon = "circle-x"
    forgets = ("reason",)
    reason: str


@dataclass(frozen=True, kw_only=True)
class LeadReopened(Event):
    """A lead that was closed is open again."""

    stored_name = "lead.reopened"
    sentence = "{by} opened a lead again: {title}"
    room = "sales"
    icon = "arrow-back-up"
    forgets = ()
