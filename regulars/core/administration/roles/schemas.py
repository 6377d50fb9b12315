"""How roles come in and go out."""

from typing import Annotated, Any, Literal

from annotated_types import MaxLen
from ninja import Schema
from pydantic import AfterValidator, StringConstraints

from regulars.core.access.models import Role
from regulars.core.access.rights import TypeRights
from regulars.core.contracts import KIND, Before, Id, Input, storable
from regulars.core.words import say

Scope = Literal["none", "own", "team", "all"]
FieldRight = Literal["hidden", "read", "write"]
KindOrAll = Annotated[str, StringConstraints(pattern=rf"^({KIND}|\*)$")]
FieldOrAll = Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9_]{0,59}|\*)$")]
RoleName = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80), AfterValidator(storable)
]
RoleHelp = Annotated[str, StringConstraints(strip_whitespace=True, max_length=240), AfterValidator(storable)]


class TypeRightsIn(Input):
    """What a role allows with one record type; what is not said is not allowed."""

    see: Scope = "none"
    create: bool = False
    change: Scope = "none"
    delete: Scope = "none"
    export: bool = False


class TypeRightsView(Schema):
    """What a role allows with one record type."""

    see: Scope
    create: bool
    change: Scope
    delete: Scope
    export: bool


Rights = Annotated[dict[KindOrAll, TypeRightsIn], MaxLen(200)]
FieldRights = Annotated[dict[KindOrAll, Annotated[dict[FieldOrAll, FieldRight], MaxLen(500)]], MaxLen(200)]


class RoleIn(Input):
    """A new role; `copy_of` fills in what is not given from another role."""

    label: RoleName
    help: RoleHelp | None = None
    administers: bool | None = None
    needs_second_factor: bool | None = None
    rights: Rights | None = None
    fields: FieldRights | None = None
    copy_of: Id | None = None


class RoleChange(Input):
    """What is to be changed of a role; `before` is what the changer saw of it."""

    label: RoleName | None = None
    help: RoleHelp | None = None
    administers: bool | None = None
    needs_second_factor: bool | None = None
    rights: Rights | None = None
    fields: FieldRights | None = None
    before: Before = None


class RoleView(Schema):
    """A role: its rights by record type ("*" for every type not named) and by field."""

    id: int
    slug: str
    label: str
    help: str
    is_builtin: bool
    administers: bool
    needs_second_factor: bool
    rights: dict[str, TypeRightsView]
    fields: dict[str, dict[str, FieldRight]]
    user_count: int


def view_of(role: Role, *, user_count: int) -> dict[str, Any]:
    """Return a role as the API shows it."""
    rights = {slug: TypeRights.read(stored) for slug, stored in {"*": {}, **role.rights}.items()}
    return {
        "id": role.pk,
        "slug": role.slug,
        "label": say(role.label) if role.is_builtin else role.label,
        "help": say(role.help) if role.is_builtin else role.help,
        "is_builtin": role.is_builtin,
        "administers": role.administers,
        "needs_second_factor": role.needs_second_factor,
        "rights": {slug: {name: getattr(r, name) for name in TypeRights.__slots__} for slug, r in rights.items()},
        "fields": role.fields,
        "user_count": user_count,
    }
