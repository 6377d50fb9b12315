"""What happens to submissions."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class SubmissionCame(Event):
    """Somebody filled in a web form, and it counts: at once, once confirmed, or once somebody took it in."""

    stored_name = "submission.came"
    sentence = "A web form was filled in: {title}"
    room = "webforms"
    icon = "forms"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class SubmissionWaits(Event):
    """Somebody filled in a web form, and it does not count yet."""

    stored_name = "submission.waits"
    sentence = "A web form was filled in and waits: {title}"
    room = "webforms"
    icon = "hourglass"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class ProposalTaken(Event):
    """What somebody wrote in a web form was taken over into what we keep of her."""

    stored_name = "submission.proposal_taken"
    sentence = "{by} took over {what} from a web form: {title}"
    room = "webforms"
    icon = "check"
    forgets = ("what",)
    what: str
