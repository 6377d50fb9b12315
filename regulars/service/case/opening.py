"""A case that follows from something else: a deal in trouble, a form that was sent in."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.registry import record_type
from regulars.core.records.writing.verbs import add_checked
from regulars.service.case.models import Case


def open_case(party_id: int, *, subject: str, by: Viewer, **values: Any) -> tuple[Case, ChangeMade]:
    """Open a case, and return it with its change for the journal; further values by the name of their field.

    Raises Refused if the user may not add cases.
    """
    return add_checked(record_type("cases"), {"party": party_id, "subject": subject, **values}, by=by)
