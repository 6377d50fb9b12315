"""Names say what a thing is; words that fit everything say nothing."""

import ast
import re

from tests.house.exceptions import judge
from tests.house.source import FORBIDDEN_WORDS, name_of, parts_named, python_files, screen_files, tree_of

QUESTION = re.compile(r"^(is|has|can|may|was|were|needs|wants|should|in|do_not)_|^administers$")


def words_of(name: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+\d*|[A-Z]+(?![a-z])", name)}


def test_no_file_or_folder_has_a_name_that_fits_everything() -> None:
    broken = {}
    for path in [*python_files(), *screen_files()]:
        for part in name_of(path).split("/"):
            if found := words_of(part.split(".")[0]) & FORBIDDEN_WORDS:
                broken[name_of(path)] = ", ".join(found)
    judge("No file or folder is named by a word that fits everything", broken)


def test_no_class_or_function_has_a_name_that_fits_everything() -> None:
    broken = {}
    for path in python_files():
        for node in ast.walk(tree_of(path)):
            named = isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            # A test's name is a sentence, in which every word has its place.
            if named and not node.name.startswith("test_") and (found := words_of(node.name) & FORBIDDEN_WORDS):
                broken[f"{name_of(path)}:{node.name}"] = ", ".join(found)
    judge("No class or function is named by a word that fits everything", broken)


def test_booleans_are_questions() -> None:
    broken = {}
    for path in parts_named("models"):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Assign) and "BooleanField(" in ast.unparse(node.value):
                name = ast.unparse(node.targets[0])
                if not QUESTION.match(name):
                    broken[f"{name_of(path)}:{name}"] = "ask a question: is_, has_, can_ …"
    judge("Yes-no columns are named as questions", broken)
