"""No text that a person reads goes past the layer that says it in her language."""

import ast
from pathlib import Path

from tests.house.source import name_of, product_files

# What a person is told through these is a text of the house.
_TELLING = {"ValueError"}
_PROBLEMS = "regulars.core.problems"
_OUTSIDE = ("foundation", "serving", "commands", "demo", "docs_generation", "layouts")


def test_no_refusal_is_told_in_english_alone() -> None:
    found = [place for path in _files() for place in _bare_texts(path)]
    assert not found, "say() them: " + ", ".join(found)


def _files() -> list[Path]:
    return [path for path in product_files() if not set(_OUTSIDE).intersection(path.parts)]


def _bare_texts(path: Path) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    problems = {
        one.asname or one.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == _PROBLEMS
        for one in node.names
    }
    told = problems | (_TELLING if {"core", "commons"}.intersection(path.parts) else set())
    return [
        f"{name_of(path)}:{call.lineno}"
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _name(call.func) in told
        for given in call.args
        if _is_sentence(given)
    ]


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return _name(function.value) if function.attr == "field" else ""
    return function.id if isinstance(function, ast.Name) else ""


def _is_sentence(given: ast.expr) -> bool:
    if isinstance(given, ast.JoinedStr):
        text = "".join(str(part.value) for part in given.values if isinstance(part, ast.Constant))
    else:
        text = str(given.value) if isinstance(given, ast.Constant) else ""
    return " " in text.strip() and any(letter.isalpha() for letter in text)
