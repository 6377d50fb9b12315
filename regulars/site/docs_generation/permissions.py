"""The permission matrix: what each built-in role may do with each record type."""

from typing import Any

from regulars.core.access.rights import TypeRights
from regulars.core.administration.roles.built_in import BUILT_IN
from regulars.core.records.registry import all_record_types
from regulars.site.docs_generation.tables import table

_INTRODUCTION = """# Permissions

What the roles that every workspace begins with may do. A scope says whose records: own, the team's or all.
A user with several roles may do what any of them allows. Administrators can make further roles, and hide or
protect single fields. Saved views are shared with a team or with all by those who may add, change or remove records of
that kind; who only reads keeps views for herself. Written by `make docs`; do not edit.
"""
_ACTIONS = ("see", "create", "change", "delete", "export")


def permissions_page() -> str:
    """Write one table for all roles, and below it where a role treats some record type differently."""
    parts = [_INTRODUCTION, table(("role", *_ACTIONS, "settings"), map(_row, BUILT_IN)), _settings()]
    for role in BUILT_IN:
        own = {slug: rights for slug, rights in role["rights"].items() if slug != "*"}
        if own:
            rows = [(_plural(slug), *_cells(rights)) for slug, rights in own.items()]
            parts.append(f"## {role['label']} differs for\n\n{table(('records', *_ACTIONS), rows)}")
        hidden = role.get("fields") or {}
        for slug, rights in hidden.items():
            said = ", ".join(f"`{name}` {right}" for name, right in rights.items())
            parts.append(f"{role['label']}, {_plural(slug)}: {said}\n")
    return "\n".join(parts)


def _settings() -> str:
    kinds = [one for one in all_record_types() if one.is_setting]
    names = ", ".join(str(one.plural) for one in kinds)
    labels = {str(role["slug"]): str(role["label"]) for role in BUILT_IN}
    named = "".join(f" {labels[slug]} names {one.plural} from the start." for one in kinds for slug in one.set_by)
    return (
        f"{names} say how the house works: whoever does not administer only sees them, unless a role names them"
        f" among its rights.{named}\n"
    )


def _row(role: dict[str, Any]) -> tuple[str, ...]:
    name = f"**{role['label']}** {role['help']}"
    return (name, *_cells(role["rights"].get("*", {})), "yes" if role["administers"] else "")


def _cells(rights: dict[str, Any]) -> list[str]:
    read = TypeRights.read(rights)
    answers: list[str] = []
    for action in _ACTIONS:
        right = getattr(read, action)
        answers.append({True: "yes", False: "", "none": ""}.get(right, str(right)))
    return answers


def _plural(slug: str) -> str:
    return next((one.plural for one in all_record_types() if one.slug == slug), slug)
