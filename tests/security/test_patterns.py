"""No pattern of the house takes long over any text: whoever sends one built for it waits no longer than others."""

import ast
import re
import time
from collections.abc import Callable, Iterator
from functools import cache, reduce
from importlib import import_module
from itertools import permutations
from operator import or_
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined]  # how the library itself reads patterns
from typing import Any

import pytest

from tests.house.source import ROOT, name_of, product_files, text_of, tree_of

# What grows with the text alone takes a hundredth of the time over as many signs; what grows with its square,
# or in any worse way, would take hours over a cell of a million.
LONGEST = 6_000
SECONDS = 0.01  # of the processor
STEPS = (22, 300, LONGEST)
WAYS = ("match", "fullmatch", "search", "sub", "split", "findall", "finditer")
# What is looked at is cut to so much before.
LIMITS: dict[str, int] = {
    "regulars/core/records/importing/recognising/contents.py: _PHONE": 40,
    "regulars/core/records/importing/recognising/durations.py: _CLOCK": 60,
    "regulars/core/records/importing/recognising/durations.py: _NUMBER": 60,
    "regulars/core/records/importing/recognising/durations.py: _PIECE": 60,
    "regulars/core/records/importing/recognising/moments.py: _EXACT": 80,
    "regulars/core/records/importing/recognising/moments.py: _OFFSET": 80,
    "regulars/core/records/importing/recognising/moments.py: _PART": 80,
    "regulars/core/records/importing/recognising/moments.py: _SERIAL": 80,
    "regulars/core/records/importing/recognising/moments.py: _TIME": 80,
    "regulars/core/search/wanted.py: _NUMBER": 255,
}
# Patterns that are put together while they are asked; what asks them is tried with hostile cells and texts.
PUT_TOGETHER = {
    "regulars/commons/directory/importing/towns.py",
    "regulars/core/records/importing/reading/number_formats.py",
    "regulars/core/records/importing/recognising/currencies.py",
    "regulars/foundation/word_lists.py",
    "regulars/core/privacy/wording.py",
    # Of parts that are written down; as a whole it is tried here.
    "regulars/core/records/live/api.py",
}


@cache
def patterns() -> dict[str, tuple["re.Pattern[Any]", set[str]]]:
    """Every pattern that the product compiles, by its place, with the ways in which it is asked."""
    found: dict[str, tuple[re.Pattern[Any], set[str]]] = {}
    for path in product_files():
        if "re." not in text_of(path) or "/demo/" in name_of(path):
            continue
        for line, way, pattern in _written(tree_of(path)):
            found[f"{name_of(path)}: {line}"] = pattern, {way}
        module = import_module(".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                found[f"{name_of(path)}: {name}"] = value, _ways(path, name)
    return found


def _asked(tree: ast.Module) -> Iterator[tuple[ast.Call, str, ast.expr]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.") and node.args:
            yield node, ast.unparse(node.func).removeprefix("re."), node.args[0]


def _written(tree: ast.Module) -> Iterator[tuple[int, str, "re.Pattern[Any]"]]:
    for node, way, first in _asked(tree):
        if way in WAYS and isinstance(first, ast.Constant):
            flags = [getattr(re, name) for name in re.findall(r"\bre\.([A-Z]+)\b", ast.unparse(node))]
            yield node.lineno, way, re.compile(str(first.value), reduce(or_, flags, re.NOFLAG))


def _ways(path: Path, name: str) -> set[str]:
    # What begins with _ is asked in its own file.
    files = [path] if name.startswith("_") else product_files()
    asked = re.compile(rf"\b{name}\.({'|'.join(WAYS)})\b")
    return {way for file in files for way in asked.findall(text_of(file))} or {"search"}


def signs(pattern: "re.Pattern[Any]") -> list[str]:
    """One sign of each kind that a pattern speaks of."""
    found: list[str] = []

    def walk(part: Any) -> None:
        for kind, value in part:
            if kind in (_constants.LITERAL, _constants.NOT_LITERAL):
                found.append(chr(value))
            elif kind is _constants.RANGE:
                found.append(chr(value[0]))
            elif kind is _constants.CATEGORY:
                found.append({"DIGIT": "1", "SPACE": " ", "WORD": "a"}.get(str(value).rsplit("_", 1)[1], "-"))
            elif kind is _constants.ANY:
                found.append("a")
            else:
                for piece in _pieces(kind, value):
                    walk(piece)

    walk(_parser.parse(pattern.pattern, pattern.flags & ~re.LOCALE))
    return [one for one in dict.fromkeys(["\n", " ", *found, "a", "1"]) if one != "\x00"][:10]


def _pieces(kind: Any, value: Any) -> Iterator[Any]:
    if kind is _constants.IN:
        yield [one for one in value if one[0] is not _constants.NEGATE]
    elif kind is _constants.BRANCH:
        yield from value[1]
    elif kind is _constants.SUBPATTERN:
        yield value[3]
    elif kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
        yield value[2]
    elif kind in (_constants.ASSERT, _constants.ASSERT_NOT):
        yield value[1]
    elif kind is _constants.ATOMIC_GROUP:
        yield value


def attacks(pattern: "re.Pattern[Any]", size: int) -> Iterator[Any]:
    """Texts of one sign or two over and over, after a beginning that may fit, with an end that does not."""
    known = signs(pattern)
    beginnings = ["", *(one for one in known if not one.isspace())][:5]
    for repeated in [*known, *("".join(two) for two in permutations(known[:6], 2))]:
        for beginning in beginnings:
            text = beginning + (repeated * size)[:size] + "\x00"
            yield text if isinstance(pattern.pattern, str) else text.encode("utf-8", "replace")


def _timed(look: Callable[[Any], Any], text: Any) -> float:
    begun = time.thread_time()
    look(text)
    return time.thread_time() - begun


def slowest(pattern: "re.Pattern[Any]", size: int, ways: set[str]) -> tuple[float, str]:
    """The longest time that any way of looking takes, and over what."""
    worst = (0.0, "")
    for text in attacks(pattern, size):
        for way in ways:
            # Whatever goes on after a find goes through the whole text, as the last search does.
            look = {"match": pattern.match, "fullmatch": pattern.fullmatch}.get(way, pattern.findall)
            taken = _timed(look, text)
            if SECONDS < taken < SECONDS * 20:
                # It may have been something else that took so long.
                taken = min(_timed(look, text) for _ in range(3))
            worst = max(worst, (taken, repr(text[:12])))
            if taken > SECONDS:
                return worst
    return worst


@pytest.mark.parametrize("place", sorted(patterns()))
def test_no_text_keeps_a_pattern_busy(place: str) -> None:
    pattern, ways = patterns()[place]
    limit = LIMITS.get(place, LONGEST)
    for size in (one for one in (*STEPS, limit) if one <= limit):
        taken, text = slowest(pattern, size, ways)
        assert taken <= SECONDS, f"{taken:.2f} s over {size} signs like {text}"


def test_a_pattern_that_is_not_seen_here_is_named_above() -> None:
    names = {
        name_of(path)
        for path in product_files()
        if "import re\n" in text_of(path)
        for _, way, first in _asked(tree_of(path))
        if way in (*WAYS, "compile") and not isinstance(first, ast.Constant | ast.Name)
    }
    assert names == PUT_TOGETHER


def test_a_pattern_that_is_dangerous_is_found() -> None:
    for text in (r"(a+)+$", r"(\w|\d)+!", r"\s*x", r"^(.*?,){11}P", r",\s*(?=\S+@)", r"^\s*BEGINNING OF A CARD"):
        pattern = re.compile(text, re.MULTILINE)
        assert any(slowest(pattern, size, {"search"})[0] > SECONDS for size in STEPS), text
