"""Ways round the house's order that the import contracts cannot see."""

import ast
import re

from tests.house.exceptions import judge
from tests.house.source import is_test, name_of, product_files, python_files, screen_files, text_of, tree_of

REASONED_IGNORE = re.compile(r"# type: ignore\[[\w, -]+\] +# +\w+")
SILENCED_SCREEN = re.compile(r"eslint-disable|@ts-(ignore|expect-error|nocheck)")
REASONED_SCREEN = re.compile(r"(--|@ts-[a-z-]+:?) \w+")
REASONED_NOQA = re.compile(r"# noqa: [A-Z]+\d+(, ?[A-Z]+\d+)* +([-–#] *)?[a-z]+")


def test_nobody_reaches_models_by_name() -> None:
    found = {
        name_of(p): "import it, or turn the dependency round" for p in product_files() if ".get_model(" in text_of(p)
    }
    judge("apps.get_model is for migrations only", found)


def test_nothing_happens_by_django_signals() -> None:
    broken = {}
    for path in product_files():
        for node in ast.walk(tree_of(path)):
            # A connection is no business: telling SQLite our functions when it opens is what that signal is for.
            module = (node.module or "") if isinstance(node, ast.ImportFrom) else ""
            if module.endswith(("signals", "django.dispatch")) and module != "django.db.backends.signals":
                broken[name_of(path)] = f"imports {module}"
    judge("No Django signals", broken)


def test_silenced_checkers_of_the_back_end_say_why() -> None:
    broken = {}
    for path in python_files():
        for number, line in enumerate(() if is_test(path) else text_of(path).splitlines(), 1):
            if "# type: ignore" in line and not REASONED_IGNORE.search(line):
                broken[f"{name_of(path)}:{number}"] = "# type: ignore[code]  # why"
            if "# noqa" in line and not REASONED_NOQA.search(line):
                broken[f"{name_of(path)}:{number}"] = "# noqa: CODE - why"
    judge("Whoever silences a checker says why", broken)


def test_silenced_checkers_of_the_front_end_say_why() -> None:
    broken = {}
    for path in screen_files():
        before = ""
        for number, line in enumerate(text_of(path).splitlines(), 1):
            silenced = SILENCED_SCREEN.search(line)
            if silenced and not REASONED_SCREEN.search(line) and not before.strip().startswith(("//", "{/*")):
                broken[f"{name_of(path)}:{number}"] = "say why after --, or in a comment above"
            before = line
    judge("Whoever silences a checker of the front end says why", broken)


def test_nothing_is_left_for_later() -> None:
    mark = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    found = {}
    for path in [*product_files(), *screen_files()]:
        for number, line in enumerate(text_of(path).splitlines(), 1):
            if mark.search(line):
                found[f"{name_of(path)}:{number}"] = line.strip()
    judge("What is not done is an issue, not a remark", found)
