"""What happens to somebody on her way through a sequence."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class EnrolmentBegun(Event):
    """Somebody was taken into a sequence."""

    stored_name = "enrolment.begun"
    sentence = "{by} began a sequence: {title}"
    room = "sales"
    icon = "list-numbers"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class StepCame(Event):
    """A step of a sequence was due and became a task."""

    stored_name = "enrolment.stepped"
    sentence = "A step of {title} is due"
    room = "sales"
    icon = "list-numbers"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class SequencePaused(Event):
    """A sequence pauses: she answered, or a deal of hers moves."""

    stored_name = "enrolment.paused"
    sentence = "{title} pauses: {why}"
    room = "sales"
    icon = "list-numbers"
    forgets = ()
    says = ("why",)
    why: str


@dataclass(frozen=True, kw_only=True)
class SequenceResumed(Event):
    """A sequence that paused goes on."""

    stored_name = "enrolment.resumed"
    sentence = "{by} went on with {title}"
    room = "sales"
    icon = "list-numbers"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class StepSkipped(Event):
    """A step of a sequence was left out."""

    stored_name = "enrolment.skipped"
    sentence = "{by} left out a step of {title}"
    room = "sales"
    icon = "list-numbers"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class SequenceStopped(Event):
    """A sequence was stopped before its end."""

    stored_name = "enrolment.stopped"
    sentence = "{by} stopped {title}"
    room = "sales"
    icon = "list-numbers"
    forgets = ()
