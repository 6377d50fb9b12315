"""What one does with a case: answer, hear, wait, go on, solve, close, open again."""

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.problems import Invalid
from regulars.core.words import say
from regulars.service.case.answering import answer_all
from regulars.service.case.events import CaseClosed, CaseReopened, CaseResumed, CaseWaits
from regulars.service.case.hearing import hear, reopened
from regulars.service.case.models import Case
from regulars.service.case.settling import require_open, settle
from regulars.service.case.waits import DONE, WAITING, ended, waiting_from


def answer_case(case: Case, *, by: Viewer, text: str = "", solve: bool = False, alone: bool = False) -> int:
    """Answer the customer, and those of all cases that this one is the cause of unless `alone`; the first answer stops
    that clock. With `solve` the answer is the solution too. Raises Invalid if the case is closed.
    """
    require_open(case)
    if solve:
        return solve_case(case, by=by, text=text, resolution=case.resolution or text, alone=alone)
    return answer_all(case, by=by, text=text, values={}, is_solution=False, alone=alone)


def hear_case(case: Case, *, by: Viewer, text: str = "") -> int:
    """Note what the customer said: the case goes on, or is opened again, or after its queue's days a new one begins."""
    return hear(case, text, by=by)


def wait_with_case(case: Case, *, by: Viewer, whom: str) -> int:
    """Wait for the customer, or a supplier; the clocks stand as promised. Raises Invalid if the case is closed."""
    require_open(case)
    if whom not in WAITING:
        raise Invalid.field("whom", say("Say whom the case waits for."))
    waits = waiting_from(case.waits, whom)
    return settle(case, CaseWaits(), by=by, state=whom, paused_at=case.paused_at or timezone.now(), waits=waits)


def resume_case(case: Case, *, by: Viewer) -> int:
    """Let the clocks run again. Raises Invalid if they do."""
    if case.state not in WAITING:
        raise Invalid(say("This case waits for nobody."))
    return settle(case, CaseResumed(), by=by, state="open", paused_at=None, waits=ended(case.waits))


def solve_case(
    case: Case, *, by: Viewer, resolution: str = "", cause: str = "", text: str = "", alone: bool = False
) -> int:
    """Say that a case is solved, and how; so are those that it is the cause of, unless `alone`.

    Raises Invalid if it is solved already, or nothing says how.
    """
    require_open(case)
    if not (resolution or case.resolution):
        raise Invalid.field("resolution", say("Say in a few words how it was solved."))
    values = {
        "state": "solved", "solved_at": timezone.now(), "paused_at": None, "resolution": resolution or case.resolution,
        "cause": cause or case.cause,
    }  # fmt: skip
    return answer_all(case, by=by, text=text, values=values, is_solution=True, alone=alone)


def close_case(case: Case, *, by: Viewer) -> int:
    """Close a solved case for good. Raises Invalid if it is not solved."""
    if case.state != "solved":
        raise Invalid(say("Solve this case first; then it can be closed."))
    return settle(case, CaseClosed(), by=by, state="closed")


def reopen_case(case: Case, *, by: Viewer) -> int:
    """Open a case again that was solved. Raises Invalid if it is open."""
    if case.state not in DONE:
        raise Invalid(say("This case is open."))
    return settle(case, CaseReopened(), by=by, **reopened(case))
