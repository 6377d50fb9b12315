"""The house's own source, read once: files, their lines and their syntax trees."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN_WORDS = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "handler", "extras", "base"}


@cache
def python_files() -> list[Path]:
    """Every Python file of the product and its tests, without migrations."""
    places = ("regulars", "testing", "tests", "bench")
    found = [path for place in places for path in sorted((ROOT / place).rglob("*.py"))]
    return [path for path in found if "migrations" not in path.parts and "node_modules" not in path.parts]


@cache
def screen_files() -> list[Path]:
    """Every hand-written file of the front end."""
    kinds = (".ts", ".tsx", ".css")
    found = sorted((ROOT / "web" / "src").rglob("*"))
    return [path for path in found if path.suffix in kinds and "generated" not in path.parts]


def product_files() -> list[Path]:
    """The Python files that are shipped: no tests."""
    return [path for path in python_files() if path.is_relative_to(ROOT / "regulars") and not is_test(path)]


def is_test(path: Path) -> bool:
    """Say whether the file is a test."""
    return "tests" in path.parts or ".test." in path.name or path.is_relative_to(ROOT / "testing")


def name_of(path: Path) -> str:
    """The file's path from the root of the checkout."""
    return path.relative_to(ROOT).as_posix()


@cache
def text_of(path: Path) -> str:
    """The file's text."""
    return path.read_text(encoding="utf-8")


@cache
def tree_of(path: Path) -> ast.Module:
    """The file's syntax tree."""
    return ast.parse(text_of(path))


def parts_named(*names: str) -> list[Path]:
    """The product's files of these parts of an object: models means models.py and models/*.py."""
    return [path for path in product_files() if path.stem in names or path.parent.name in names]


@cache
def kept_files() -> list[Path]:
    """Every file that is kept in version control, or would be at the next commit."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]
