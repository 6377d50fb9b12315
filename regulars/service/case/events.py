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
    """The customer was answered."""

    stored_name = "case.answered"
    sentence = "{by} answered a case: {title}"
    room = "service"
    icon = "message-reply"
    forgets = ()


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
    forgets = ()


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
