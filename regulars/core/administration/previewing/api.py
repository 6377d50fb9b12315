"""/api/access/preview: see the product as a role or a user does."""

from typing import Any

from ninja import Router, Status

from regulars.core.access.previewing import as_looking
from regulars.core.access.viewer import viewer_of
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.previewing.actions import begin_preview, end_preview
from regulars.core.administration.roles.api import find_role
from regulars.core.administration.session.views import PreviewView, preview_view
from regulars.core.administration.users.api import find_user
from regulars.core.contracts import PROBLEMS, Id, Input, ProblemView
from regulars.core.problems import Invalid
from regulars.core.words import say

router = Router(tags=["Access"])


class SeenAs(Input):
    """As which role, or as which user."""

    role: Id | None = None
    user: Id | None = None


@router.post("/preview", response={200: PreviewView, PROBLEMS: ProblemView}, operation_id="access_preview_begin")
def begin(request: Any, body: SeenAs) -> Any:
    """See everything as a role or a user does, for an hour at most; nothing can be changed meanwhile."""
    require_administrator(request.viewer, to="see Regulars as others do")
    if (body.role is None) == (body.user is None):
        raise Invalid(say("Name either a role or a user."))
    seen_as = find_role(body.role) if body.role else find_user(body.user)
    begin_preview(request.session, seen_as=seen_as, by=request.viewer)
    me = find_user(request.viewer.user_id)
    return preview_view(as_looking(viewer_of(me), request.session))


@router.delete("/preview", response={204: None, PROBLEMS: ProblemView}, operation_id="access_preview_end")
def end(request: Any) -> Status[None]:
    """See with one's own eyes again."""
    end_preview(request.session, by=request.viewer)
    return Status(204, None)
