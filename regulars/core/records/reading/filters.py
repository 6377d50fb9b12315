"""A filter is a typed tree: and, or, not, and conditions on fields, also through one link."""

from typing import Any

import msgspec

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.problems import BadRequest
from regulars.core.records.fields import Fields, find_field, readable_fields
from regulars.core.records.reading.conditions import field_condition
from regulars.core.records.reading.expressions import value_expression
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type

DEEPEST = 8
MOST_CONDITIONS = 60
LONGEST = 20_000


def read_filter(text: str | None) -> Any:
    """Return the filter tree that a query parameter holds; raises BadRequest if it is no JSON."""
    if not text:
        return None
    if len(text) > LONGEST:
        raise BadRequest("This filter is too long; save it in parts.")
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        raise BadRequest("The filter is not valid JSON.") from None


def filter_condition(tree: Any, viewer: Viewer, record_type: type[RecordType], alias: str) -> Condition:
    """Return a filter tree as SQL; hidden and unknown fields are refused in the same words."""
    if tree in (None, {}, []):
        return "", []
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
            raise BadRequest(f"This filter is nested deeper than {DEEPEST} levels.")
        if not isinstance(tree, dict):
            raise BadRequest(
                'Each part of a filter is an object such as {"field": "city", "op": "is", "value": "Oslo"}.'
            )
        for word in ("and", "or"):
            if word in tree:
                return self._several(tree[word], word, depth)
        if "not" in tree:
            sql, params = self.node(tree["not"], depth + 1)
            # NULL is neither true nor false; what does not match must come out of a NOT.
            return (f"NOT COALESCE(({sql}), {_false()})" if sql else "1=0"), params
        return self._condition(tree)

    def _several(self, parts: Any, word: str, depth: int) -> Condition:
        if not isinstance(parts, list):
            raise BadRequest(f"“{word}” takes a list of conditions.")
        compiled = [self.node(part, depth + 1) for part in parts]
        if word == "or" and any(not sql for sql, _ in compiled):
            return "", []
        return join_conditions(compiled, f" {word.upper()} ")

    def _condition(self, tree: dict[str, Any]) -> Condition:
        self.conditions += 1
        if self.conditions > MOST_CONDITIONS:
            raise BadRequest(f"This filter has more than {MOST_CONDITIONS} conditions.")
        name, op, value = tree.get("field"), tree.get("op"), tree.get("value")
        if not isinstance(name, str) or not isinstance(op, str):
            raise BadRequest("A condition names a field and an op.")
        if "." in name:
            link, _, far = name.partition(".")
            return self._through_link(link, far, op, value)
        field = find_field(self.fields, name)
        if field.many is None and field.compute:
            raise BadRequest(f"“{field.label}” is worked out and cannot be filtered by.")
        return field_condition(field, op, value, self.alias, self.viewer)

    def _through_link(self, link_name: str, name: str, op: str, value: Any) -> Condition:
        link = find_field(self.fields, link_name)
        if link.kind.slug != "link" or "." in name:
            raise BadRequest(f"“{link_name[:60]}.{name[:60]}” does not lead through one link to a field.")
        target = find_type(link.target)
        inner_fields: Fields = readable_fields(target, self.viewer)
        inner = field_condition(find_field(inner_fields, name), op, value, "far", self.viewer)
        seen = visible_condition(self.viewer, target, "far")
        sql, params = join_conditions([("far.trashed_at IS NULL", []), inner, seen])
        column = value_expression(link, self.alias)
        return f"{column} IN (SELECT far.id FROM {target.table()} far WHERE {sql})", params


def _false() -> str:
    from regulars.core.records.reading.expressions import truth

    return truth(False)
