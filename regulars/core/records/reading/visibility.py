"""The one door for reading: which rows of a record type a viewer can load at all."""

from collections.abc import Iterable

from regulars.core.access.conditions import EVERYTHING, NOTHING, Condition, scope_condition
from regulars.core.access.viewer import Viewer
from regulars.core.problems import NotFound, Refused
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.foundation.caching import cached_lately


def visible_condition(viewer: Viewer, record_type: type[RecordType], alias: str, action: str = "see") -> Condition:
    """Return the SQL condition on `alias` for the rows the viewer may see (or change, or delete)."""
    sql, params = _visible_condition(viewer, record_type, alias, action)
    return sql, [*params]


@cached_lately(most=4096)
def _visible_condition(viewer: Viewer, record_type: type[RecordType], alias: str, action: str) -> Condition:
    # A viewer never changes: when rights do, there is a new one.
    parts = [_constant(record_type, alias), _within_scope(viewer, record_type, alias, action)]
    if record_type.through:
        parts.append(_through(viewer, record_type, alias))
    for (slug, name), condition in record_type.rows_hidden_with.items():
        if viewer.field_right(slug, name) == "hidden":
            parts.append((condition.format(alias=alias), []))
    return join_conditions(parts)


def join_conditions(parts: Iterable[Condition], word: str = " AND ") -> Condition:
    """Return several conditions as one; empty ones are everything and drop out."""
    kept = [p for p in parts if p[0]]
    return word.join(f"({sql})" if len(kept) > 1 else sql for sql, _ in kept), [v for _, ps in kept for v in ps]


def require_any(viewer: Viewer, action: str, record_type: type[RecordType]) -> None:
    """Refuse unless the viewer may do the action with at least some records of the type."""
    slugs = list(record_type.subtypes.values()) or [record_type.slug]
    if any(viewer.may(action, slug) for slug in slugs):
        return
    if action == "see":
        raise NotFound(f"There is no kind of record called “{record_type.slug}”.")
    words = {"export": "take out", "create": "add"}.get(action, action)
    raise Refused(f"Your roles do not let you {words} {record_type.plural.lower()}. An administrator can change that.")


def _constant(record_type: type[RecordType], alias: str) -> Condition:
    return " AND ".join(f"{alias}.{c} = %s" for c in record_type.where), list(record_type.where.values())


def _within_scope(viewer: Viewer, record_type: type[RecordType], alias: str, action: str) -> Condition:
    owner = f"{alias}.{record_type.column(record_type.owner)}" if record_type.owner else None
    if not record_type.subtypes:
        scope = viewer.rights_for(record_type.slug).scope(action)
        if owner is None and scope in ("own", "team") and (record_type.through or action == "see"):
            # Nobody owns it: what it leads through decides, and words that all use are seen by all.
            return EVERYTHING
        return scope_condition(scope, viewer, owner)
    scopes = {value: viewer.rights_for(slug).scope(action) for value, slug in record_type.subtypes.items()}
    if len(set(scopes.values())) == 1:
        return scope_condition(next(iter(scopes.values())), viewer, owner)
    column = f"{alias}.{record_type.subtype_column}"
    choices = []
    for value, scope in scopes.items():
        part = scope_condition(scope, viewer, owner)
        if part != NOTHING:
            choices.append(join_conditions([(f"{column} = %s", [value]), part]))
    return join_conditions(choices, " OR ") if choices else NOTHING


def _through(viewer: Viewer, record_type: type[RecordType], alias: str) -> Condition:
    from regulars.core.records.deriving import built_in_fields

    parts: list[Condition] = []
    for name in record_type.through.split():
        field = next(f for f in built_in_fields(record_type) if f.name == name)
        target = find_type(field.target)
        sql, params = visible_condition(viewer, target, "seen")
        if sql:
            # One look at the record it leads to; a list of all that may be seen would be made for each page.
            inner = f"EXISTS (SELECT 1 FROM {target.table()} seen WHERE seen.id = {alias}.{field.column} AND ({sql}))"
            parts.append((f"{alias}.{field.column} IS NULL OR {inner}", params))
    return join_conditions(parts)
