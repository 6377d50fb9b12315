"""/api/roles: what each role allows."""

from typing import Any

from django.db.models import Count
from ninja import Router, Status

from regulars.core.access.models import Role
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.roles.actions import add_role, change_role, remove_role
from regulars.core.administration.roles.schemas import RoleChange, RoleIn, RoleView, view_of
from regulars.core.contracts import PROBLEMS, Id, ProblemView
from regulars.core.problems import NotFound

router = Router(tags=["Roles"])


@router.get("", response={200: list[RoleView], PROBLEMS: ProblemView}, operation_id="roles_list")
def list_roles(request: Any) -> list[dict[str, Any]]:
    """All roles, built-in ones first."""
    require_administrator(request.viewer, to="see the roles and their rights")
    roles = Role.objects.annotate(held=Count("users")).order_by("-is_builtin", "id")
    return [view_of(role, user_count=role.held) for role in roles]


@router.post("", response={201: RoleView, PROBLEMS: ProblemView}, operation_id="roles_create")
def create_role(request: Any, body: RoleIn) -> Status[Any]:
    """Add a role; `copy_of` takes over what is not given from another role."""
    values = body.dict(exclude_unset=True, exclude={"copy_of"})
    model = find_role(body.copy_of) if body.copy_of else None
    return Status(201, view_of(add_role(values, by=request.viewer, copy_of=model), user_count=0))


@router.patch("/{int:role_id}", response={200: RoleView, PROBLEMS: ProblemView}, operation_id="roles_change")
def patch_role(request: Any, role_id: Id, body: RoleChange) -> dict[str, Any]:
    """Change a role of one's own; built-in ones are copied instead."""
    require_administrator(request.viewer, to="change roles")
    role = change_role(find_role(role_id), values=body.dict(exclude_unset=True), by=request.viewer)
    return view_of(role, user_count=role.users.count())


@router.delete("/{int:role_id}", response={204: None, PROBLEMS: ProblemView}, operation_id="roles_remove")
def delete_role(request: Any, role_id: Id) -> Status[None]:
    """Remove a role that nobody has any more."""
    require_administrator(request.viewer, to="remove roles")
    remove_role(find_role(role_id), by=request.viewer)
    return Status(204, None)


def find_role(role_id: int) -> Role:
    """Return a role, or raise NotFound."""
    role = Role.objects.filter(pk=role_id).first()
    if role is None:
        raise NotFound
    return role
