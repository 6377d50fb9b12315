"""Objects, models, verbs, questions and events say in one sentence what they are."""

import ast
from pathlib import Path

from tests.house.exceptions import judge
from tests.house.source import ROOT, name_of, parts_named, product_files, tree_of

Named = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def public_parts(path: Path) -> list[Named]:
    return [node for node in tree_of(path).body if isinstance(node, Named) and not node.name.startswith("_")]


def test_models_records_verbs_questions_events_and_rules_say_what_they_are() -> None:
    broken = {}
    for path in parts_named("models", "record", "actions", "queries", "events", "rules"):
        for node in public_parts(path):
            sentence = ast.get_docstring(node)
            if not sentence:
                broken[f"{name_of(path)}:{node.name}"] = "no docstring"
            elif not sentence.split("\n\n")[0].rstrip().endswith((".", "?", "!")):
                broken[f"{name_of(path)}:{node.name}"] = "its first paragraph is no sentence"
    judge("Every public model, record, verb, question, event and rule has a sentence", broken)


def test_objects_say_what_they_are() -> None:
    broken = {}
    for path in product_files():
        if path.name == "models.py" and not path.is_relative_to(ROOT / "regulars" / "core"):
            front = path.parent / "__init__.py"
            if front.exists() and not ast.get_docstring(tree_of(front)):
                broken[name_of(front)] = "no sentence"
    judge("Every object's folder begins with a sentence", broken)


def test_every_other_public_thing_of_the_product_has_a_docstring() -> None:
    broken = {}
    for path in product_files():
        for node in public_parts(path):
            if isinstance(node, ast.FunctionDef) and not ast.get_docstring(node):
                broken[f"{name_of(path)}:{node.name}"] = "no docstring"
    judge("Every public function has a docstring", broken)
