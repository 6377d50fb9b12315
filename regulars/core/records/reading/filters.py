"""A filter is a typed tree: and, or, not, and conditions on fields, also through one link."""

from typing import Any

import msgspec

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.problems import BadRequest
from regulars.core.records.fields import find_field, no_field, readable_fields
from regulars.core.records.reading.conditions import field_condition
from regulars.core.records.reading.expressions import value_expression
from regulars.core.records.reading.far_fields import far_fields
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.sensitive.noting import note_asked
from regulars.core.words import say


class Misshapen(BadRequest):
    """A filter of no known shape: read as "no filter" it would answer everything."""

    status = 422

    def __init__(self, message: str) -> None:
        super().__init__(message, errors=[{"field": "filter", "message": message}])


DEEPEST = 8
MOST_CONDITIONS = 60
LONGEST = 20_000


def read_filter(text: str | None) -> Any:
    """Return the filter tree that a query parameter holds, None where it is left out; raises BadRequest."""
    if not text:
        return None
    if len(text) > LONGEST:
        raise BadRequest(say("This filter is too long; save it in parts."))
    try:
        tree = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        raise BadRequest(say("The filter is not valid JSON.")) from None
    if tree is None:
        raise no_condition()
    return tree


def filter_condition(tree: Any, viewer: Viewer, record_type: type[RecordType], alias: str) -> Condition:
    """Return a filter tree as SQL, nothing for None; hidden and unknown fields are refused in the same words."""
    if tree is None:
        return "", []
    if tree in ({}, []):
        raise no_condition()
    return _Compiler(viewer, record_type, alias).node(tree, 0)


class _Compiler:
    def __init__(self, viewer: Viewer, record_type: type[RecordType], alias: str) -> None:
        self.viewer = viewer
        self.record_type = record_type
        self.alias = alias
        self.fields = readable_fields(record_type, viewer)
        self.conditions = 0

    def node(self, tree: Any, depth: int) -> Condition:
        """Compile one node of the tree."""
        if depth > DEEPEST:
            raise BadRequest(say("This filter is nested deeper than {deepest} levels.", deepest=DEEPEST))
        if not isinstance(tree, dict):
            raise Misshapen(
                say('Each part of a filter is an object such as {"field": "city", "op": "is", "value": "Oslo"}.')
            )
        _check_members(tree)
        for word in ("and", "or"):
            if word in tree:
                return self._several(tree[word], word, depth)
        if "not" in tree:
            sql, params = self.node(tree["not"], depth + 1)
            # NULL is neither true nor false; what does not match must come out of a NOT.
            return f"NOT COALESCE(({sql}), {_false()})", params
        return self._condition(tree)

    def _several(self, parts: Any, word: str, depth: int) -> Condition:
        if not isinstance(parts, list):
            raise Misshapen(say("“{word}” takes a list of conditions.", word=word))
        if not parts:
            raise Misshapen(say("“{word}” holds no condition; leave it out, or say what must hold.", word=word))
        return join_conditions([self.node(part, depth + 1) for part in parts], f" {word.upper()} ")

    def _condition(self, tree: dict[str, Any]) -> Condition:
        self.conditions += 1
        if self.conditions > MOST_CONDITIONS:
            raise BadRequest(
                say("This filter has more than {most_conditions} conditions.", most_conditions=MOST_CONDITIONS)
            )
        name, op, value = tree.get("field"), tree.get("op"), tree.get("value")
        if not isinstance(name, str) or not isinstance(op, str):
            raise Misshapen(say("A condition names a field and an op."))
        if "." in name:
            link, _, far = name.partition(".")
            return self._through_link(link, far, op, value)
        field = find_field(self.fields, name)
        note_asked(field, self.viewer)
        if field.many is None and field.compute:
            raise BadRequest(say("“{label}” is worked out and cannot be filtered by.", label=field.label))
        return field_condition(field, op, value, self.alias, self.viewer)

    def _through_link(self, link_name: str, name: str, op: str, value: Any) -> Condition:
        link = find_field(self.fields, link_name)
        if link.kind.slug != "link" or "." in name:
            raise BadRequest(
                say(
                    "“{link_name}.{name}” does not lead through one link to a field.",
                    link_name=link_name[:60],
                    name=name[:60],
                )
            )
        target = find_type(link.target)
        places = far_fields(target, self.viewer).get(name)
        if not places:
            raise no_field(name)
        for _, field in places:
            note_asked(field, self.viewer)
        matches = [
            join_conditions([field_condition(field, op, value, "far", self.viewer), self._seen(kind)])
            for kind, field in places
        ]
        sql, params = join_conditions([("far.trashed_at IS NULL", []), join_conditions(matches, " OR ")])
        column = value_expression(link, self.alias)
        return f"{column} IN (SELECT far.id FROM {target.table()} far WHERE {sql})", params

    def _seen(self, kind: type[RecordType]) -> Condition:
        return visible_condition(self.viewer, kind, "far")


_CONDITION = {"field", "op", "value"}


def _check_members(tree: dict[str, Any]) -> None:
    """Refuse what says nothing, and what says two things of which only one would be heard."""
    if not tree:
        raise no_condition()
    joint = next((word for word in ("and", "or", "not") if word in tree), "")
    if odd := sorted(tree.keys() - ({joint} if joint else _CONDITION)):
        raise Misshapen(
            say("“{odd}” does not belong beside “{other}”; join conditions by and, or, not.", odd=odd[0][:60],
                other=joint or "field")
        )  # fmt: skip


def no_condition() -> Misshapen:
    """Return what to raise where a filter is given that says nothing."""
    return Misshapen(say("This filter holds no condition; leave it out where everything is meant."))


def _false() -> str:
    from regulars.core.records.reading.expressions import truth

    return truth(False)
