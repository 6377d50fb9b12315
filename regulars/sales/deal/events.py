"""What happens to deals."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class DealOpened(Event):
    """Somebody hopes to sell something."""

    stored_name = "deal.opened"
    sentence = "{by} opened a deal: {title}"
    room = "sales"
    icon = "target-arrow"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class DealChanged(Event):
    """A deal was changed."""

    stored_name = "deal.changed"
    sentence = "{by} changed a deal: {title}"
    room = "sales"
    icon = "target-arrow"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class DealWon(Event):
    """A deal was won."""

    stored_name = "deal.won"
    sentence = "{by} won a deal: {title}"
    room = "sales"
    icon = "trophy"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class DealLost(Event):
    """A deal was lost."""

    stored_name = "deal.lost"
    sentence = "{by} lost a deal: {title} ({reason})"
    room = "sales"
    icon = "mood-sad"
    forgets = ()
    reason: str


@dataclass(frozen=True, kw_only=True)
class DealReopened(Event):
    """A deal that was closed is open again."""

    stored_name = "deal.reopened"
    sentence = "{by} opened a deal again: {title}"
    room = "sales"
    icon = "arrow-back-up"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class DealSplit(Event):
    """A part of a deal became a deal of its own."""

    stored_name = "deal.split"
    sentence = "{by} took {part} out of a deal: {title}"
    room = "sales"
    icon = "arrows-split"
    forgets = ("part",)
    part: str


@dataclass(frozen=True, kw_only=True)
class StepPlanned(Event):
    """The next step of a deal was planned."""

    stored_name = "deal.planned"
    sentence = "{by} planned the next step of a deal: {title} ({step})"
    room = "sales"
    icon = "checkbox"
    forgets = ("step",)
    step: str
