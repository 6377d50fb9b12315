"""/api/users: who signs in here; everybody sees names and faces, administrators the rest."""

from typing import Any

from ninja import Router, Status

from regulars.core.access.models import User
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.letters.actions import invite_user
from regulars.core.administration.session.views import Me, me_view
from regulars.core.administration.sessions.keeping import keep_this_session
from regulars.core.administration.users.actions import add_user, change_user, close_account, open_account
from regulars.core.administration.users.handing_over import hand_over_records
from regulars.core.administration.users.own_account import change_own_account
from regulars.core.administration.users.schemas import (
    InvitationView,
    MeChange,
    UserChange,
    UserChanged,
    UserIn,
    UserView,
    brief_view,
    full_view,
)
from regulars.core.at_once import BEFORE
from regulars.core.contracts import PROBLEMS, Id, ProblemView
from regulars.core.problems import NotFound

router = Router(tags=["Users"])


@router.get("", response={200: list[UserView], PROBLEMS: ProblemView}, operation_id="users_list")
def list_users(request: Any) -> list[dict[str, Any]]:
    """All users, those who left too, by name."""
    users = User.objects.order_by("name", "id")
    if not request.viewer.administers:
        return [brief_view(user) for user in users]
    return [full_view(user) for user in users.prefetch_related("roles", "teams")]


@router.post("", response={201: UserView, PROBLEMS: ProblemView}, operation_id="users_create")
def create_user(request: Any, body: UserIn) -> Status[Any]:
    """Give somebody an account with a first password, or send her a link to choose one."""
    return Status(201, full_view(add_user(body.dict(exclude_unset=True), by=request.viewer)))


@router.get("/me", response={200: Me, PROBLEMS: ProblemView}, operation_id="users_me")
def show_me(request: Any) -> dict[str, Any]:
    """One's own account."""
    return me_view(find_user(request.viewer.user_id), request.viewer)


@router.patch("/me", response={200: Me, PROBLEMS: ProblemView}, operation_id="users_change_me")
def patch_me(request: Any, body: MeChange) -> dict[str, Any]:
    """Change one's own account; a new password ends one's other sessions."""
    values = body.dict(exclude_unset=True)
    user = change_own_account(find_user(request.viewer.user_id), values, by=request.viewer)
    if values.get("password"):
        keep_this_session(request, user)
    return me_view(user, request.viewer)


@router.post(
    "/{int:user_id}/invitation", response={200: InvitationView, PROBLEMS: ProblemView}, operation_id="users_invite"
)
def invite(request: Any, user_id: Id) -> dict[str, str]:
    """Send somebody a link to choose a password with; it is answered too, to be handed over."""
    require_administrator(request.viewer, to="invite users")
    return {"link": invite_user(find_user(user_id), by=request.viewer)}


@router.patch("/{int:user_id}", response={200: UserChanged, PROBLEMS: ProblemView}, operation_id="users_change")
def patch_user(request: Any, user_id: Id, body: UserChange) -> dict[str, Any]:
    """Change an account; `is_active: false` closes it and ends every session of hers at once."""
    require_administrator(request.viewer, to="change users")
    user, values = find_user(user_id), body.dict(exclude_unset=True)
    is_active, successor = values.pop("is_active", None), values.pop("hand_over_to", None)
    heir = find_user(successor) if successor else None
    if set(values) - {BEFORE}:
        user = change_user(user, values=values, by=request.viewer)
    if is_active is False:
        user = close_account(user, by=request.viewer)
    if is_active is True:
        user = open_account(user, by=request.viewer)
    jobs = hand_over_records(user, heir, by=request.viewer) if heir else []
    return full_view(user) | {"jobs": jobs}


def find_user(user_id: int | None) -> User:
    """Return a user, or raise NotFound."""
    user = User.objects.filter(pk=user_id or 0).first()
    if user is None:
        raise NotFound
    return user
