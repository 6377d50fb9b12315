"""A verb is verb + object, everything after the object by name, and `by` always given."""

import ast

from tests.house.exceptions import judge
from tests.house.source import name_of, parts_named, tree_of


def why_not(node: ast.FunctionDef) -> str:
    arguments = node.args
    if "_" not in node.name:
        return "name it verb + object"
    if len(arguments.args) + len(arguments.posonlyargs) > 1:
        return "only the object comes by place; the rest by name"
    if "by" not in [argument.arg for argument in arguments.kwonlyargs]:
        return "`by` is missing"
    by = next(i for i, argument in enumerate(arguments.kwonlyargs) if argument.arg == "by")
    return "" if arguments.kw_defaults[by] is None else "`by` is always explicit: no default"


def test_verbs_are_called_alike() -> None:
    broken = {}
    for path in parts_named("actions"):
        for node in tree_of(path).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and (why := why_not(node)):
                broken[f"{name_of(path)}:{node.name}"] = why
    judge("Verbs take their object, then names, with `by`", broken)
