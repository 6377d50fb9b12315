"""/api/access/why: why a user can or can't see a record."""

from typing import Any

from ninja import Query, Router

from regulars.core.administration.explaining.answering import explain_access
from regulars.core.administration.explaining.schemas import WhyAsked, WhyTold
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.users.api import find_user
from regulars.core.contracts import PROBLEMS, ProblemView

router = Router(tags=["Access"])


@router.get("/why", response={200: WhyTold, PROBLEMS: ProblemView}, operation_id="access_why")
def show_why(request: Any, given: Query[WhyAsked]) -> dict[str, Any]:
    """Tell every rule between a user and a record, and what they come to; for administrators."""
    require_administrator(request.viewer, to="ask what others can see")
    return explain_access(find_user(given.user), given.type, given.id, by=request.viewer)
