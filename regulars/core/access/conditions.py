"""Scopes as SQL: which rows of a table a viewer's arm reaches."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import placeholders

Condition = tuple[str, list[Any]]
EVERYTHING: Condition = ("", [])
NOTHING: Condition = ("1=0", [])


def scope_condition(scope: str, viewer: Viewer, owner_column: str | None) -> Condition:
    """Return the SQL condition for a scope; a record type without an owner knows only all or nothing."""
    if scope == "all":
        return EVERYTHING
    if scope == "none" or owner_column is None or viewer.own_id is None:
        return NOTHING
    if scope == "own":
        return f"{owner_column} = %s", [viewer.own_id]
    marks = placeholders(viewer.team_mates)
    return f"{owner_column} IN ({marks})", list(viewer.team_mates)
