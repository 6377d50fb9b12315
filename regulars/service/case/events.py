"""What happens to cases."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class CaseCame(Event):
    """A customer asks something of us."""

    stored_name = "case.came"
    sentence = "{by} noted a case: {title}"
    room = "service"
    icon = "lifebuoy"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class CaseChanged(Event):
    """A case was changed."""

    stored_name = "case.changed"
    sentence = "{by} changed a case: {title}"
    room = "service"
    icon = "lifebuoy"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class CaseAnswered(Event):
    """The customer was answered; `others` counts the cases that had the same cause."""

    stored_name = "case.answered"
    sentence = "{by} answered a case: {title}"
    room = "service"
    icon = "message-reply"
    forgets = ("text",)
    tells = "text"
    text: str = ""
    others: int = 0
    is_mailed: bool = False


@dataclass(frozen=True, kw_only=True)
class CaseHeard(Event):
    """The customer said something more; `went_on` is the number of the case in which it went on."""

    stored_name = "case.heard"
    sentence = "{by} noted what the customer said to a case: {title}"
    room = "service"
    icon = "message"
    forgets = ("text",)
    tells = "text"
    text: str = ""
    went_on: int = 0


@dataclass(frozen=True, kw_only=True)
class CaseWaits(Event):
    """We wait for somebody else."""

    stored_name = "case.waits"
    sentence = "{by} waits with a case: {title}"
    room = "service"
    icon = "hourglass"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class CaseResumed(Event):
    """Nobody else is waited for any more."""

    stored_name = "case.resumed"
    sentence = "{by} goes on with a case: {title}"
    room = "service"
    icon = "player-play"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class CaseSolved(Event):
    """A case was solved."""

    stored_name = "case.solved"
    sentence = "{by} solved a case: {title}"
    room = "service"
    icon = "circle-check"
    forgets = ("text",)
    tells = "text"
    text: str = ""
    others: int = 0
    is_mailed: bool = False


@dataclass(frozen=True, kw_only=True)
class CaseClosed(Event):
    """A case was closed."""

    stored_name = "case.closed"
    sentence = "{by} closed a case: {title}"
    room = "service"
    icon = "archive"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class CaseReopened(Event):
    """A case that was solved came back."""

    stored_name = "case.reopened"
    sentence = "{by} opened a case again: {title}"
    room = "service"
    icon = "arrow-back-up"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class CaseNearsEnd(Event):
    """A promise is about to be broken."""

    stored_name = "case.nears"
    sentence = "{what} is due soon: {title}"
    room = "service"
    icon = "hourglass"
    forgets = ()
    says = ("what",)
    what: str


@dataclass(frozen=True, kw_only=True)
class PromiseBroken(Event):
    """A promise was broken."""

    stored_name = "case.late"
    sentence = "{what} is late: {title}"
    room = "service"
    icon = "alert-triangle"
    forgets = ()
    says = ("what",)
    what: str


@dataclass(frozen=True, kw_only=True)
class CustomerRated(Event):
    """A customer told how it went."""

    stored_name = "case.rated"
    sentence = "The customer told how it went ({rating}): {title}"
    room = "service"
    icon = "mood-smile"
    forgets = ("text",)
    says = ("rating",)
    tells = "text"
    is_final = True
    rating: str
    text: str = ""
