"""The one door for reading: which rows of a record type a viewer can load at all."""

from collections.abc import Iterable
from typing import NamedTuple

from regulars.core.access.conditions import EVERYTHING, NOTHING, Condition, scope_condition
from regulars.core.access.viewer import Viewer
from regulars.core.problems import NotFound, Refused
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.words import inside, mark, say
from regulars.foundation.caching import cached_lately


class Rule(NamedTuple):
    """One of the rules that together say which rows a viewer reaches; `what` is the field, link or type it is about."""

    name: str
    condition: Condition
    what: str = ""


def visible_condition(viewer: Viewer, record_type: type[RecordType], alias: str, action: str = "see") -> Condition:
    """Return the SQL condition on `alias` for the rows the viewer may see (or change, or delete)."""
    sql, params = _visible_condition(viewer, record_type, alias, action)
    return sql, [*params]


@cached_lately(most=4096)
def _visible_condition(viewer: Viewer, record_type: type[RecordType], alias: str, action: str) -> Condition:
    # A viewer never changes: when rights do, there is a new one.
    return join_conditions(rule.condition for rule in rules_of(viewer, record_type, alias, action))


def rules_of(viewer: Viewer, record_type: type[RecordType], alias: str, action: str) -> list[Rule]:
    """Return the rules by which rows are reached; a row is, where all of them hold."""
    rules = [
        Rule("kind", of_the_type(record_type, alias)),
        Rule("scope", _within_scope(viewer, record_type, alias, action)),
    ]
    if record_type.is_about_any:
        rules.append(Rule("about", _about_seen(viewer, record_type, alias)))
    if record_type.through:
        rules += _through(viewer, record_type, alias)
    if viewer.within:
        # Who looks with another's eyes sees nothing that she does not see with her own.
        own = visible_condition(viewer.within, record_type, alias, action)
        rules += [] if own == of_the_type(record_type, alias) else [Rule("own_reach", own)]
    for (slug, name), condition in record_type.rows_hidden_with.items():
        if viewer.field_right(slug, name) == "hidden":
            rules.append(Rule("hidden_with", (condition.format(alias=alias), []), f"{slug}.{name}"))
    return rules


def sees_all(viewer: Viewer, record_type: type[RecordType]) -> bool:
    """Whether no record of the type is kept from the viewer."""
    condition, constant = visible_condition(viewer, record_type, "t"), of_the_type(record_type, "t")
    return condition == (constant[0], [*constant[1]])


def of_the_type(record_type: type[RecordType], alias: str) -> Condition:
    """Return the SQL condition for the rows of a table that are of this type."""
    return " AND ".join(f"{alias}.{c} = %s" for c in record_type.where), list(record_type.where.values())


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
        raise NotFound(say("There is no kind of record called “{slug}”.", slug=record_type.slug))
    words = {"export": mark("take out"), "create": mark("add")}.get(action, action)
    raise Refused(
        say(
            "Your roles do not let you {words} {plural}. An administrator can change that.",
            words=say(words),
            plural=inside(record_type.plural),
        )
    )


def _within_scope(viewer: Viewer, record_type: type[RecordType], alias: str, action: str) -> Condition:
    if record_type.is_ledger and action in ("change", "delete"):
        return NOTHING
    if record_type.is_about_any and viewer.may(action, record_type.slug):
        return EVERYTHING if action in ("see", "export") else (f"{alias}.author_id = %s", [viewer.own_id])
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


def _about_seen(viewer: Viewer, record_type: type[RecordType], alias: str) -> Condition:
    from regulars.core.records.registry import all_record_types

    cases, params = "", []
    for target in all_record_types():
        # A type over others shares their rows, which are named by their own types.
        if target is record_type or target.subtypes or not viewer.may("see", target.slug):
            continue
        sql, more = visible_condition(viewer, target, "about")
        inner = f"SELECT 1 FROM {target.table()} about WHERE about.id = {alias}.record_id"
        # Not EXISTS, for which PostgreSQL may collect all that can be seen before it reads one page.
        cases += f" WHEN %s THEN ({inner}{f' AND ({sql})' if sql else ''}) IS NOT NULL"
        params += [target.slug, *more]
    # Not as alternatives: a database would collect and sort them all for one page.
    return (f"CASE {alias}.record_type{cases} ELSE 1 = 0 END", params) if cases else NOTHING


def _through(viewer: Viewer, record_type: type[RecordType], alias: str) -> list[Rule]:
    from regulars.core.records.deriving import built_in_fields

    rules: list[Rule] = []
    for name in record_type.through.split():
        field = next(f for f in built_in_fields(record_type) if f.name == name)
        target = find_type(field.target)
        # A record may lead through one that leads through another in turn: each has a name of its own.
        seen = f"{alias}_seen"
        sql, params = visible_condition(viewer, target, seen)
        if sql:
            # One look at the record it leads to; a list of all that may be seen would be made for each page.
            inner = (
                f"EXISTS (SELECT 1 FROM {target.table()} {seen} WHERE {seen}.id = {alias}.{field.column} AND ({sql}))"
            )
            rules.append(Rule("through", (f"{alias}.{field.column} IS NULL OR {inner}", params), name))
    return rules
