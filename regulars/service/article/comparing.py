"""Two texts side by side: which lines changed, and in them which words."""

import re
from difflib import SequenceMatcher
from typing import Any

_MOST_LINES = 4_000
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
JsonRow = dict[str, Any]


def compare_texts(before: str, after: str) -> list[JsonRow]:
    """Return rows of {"kind", "before", "after"}; a side is a list of {"text", "marked"}, or null where nothing is.

    Kinds are "same", "changed", "removed", "added".
    """
    old, new = before.splitlines()[:_MOST_LINES], after.splitlines()[:_MOST_LINES]
    rows: list[JsonRow] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            rows += [_row("same", _whole(line), _whole(line)) for line in old[i:j]]
        else:
            rows += _paired(old[i:j], new[k:m])
    return rows


def _paired(old: list[str], new: list[str]) -> list[JsonRow]:
    both = min(len(old), len(new))
    rows = [_row("changed", *_words(a, b)) for a, b in zip(old[:both], new[:both], strict=True)]
    rows += [_row("removed", _whole(line, is_marked=True), None) for line in old[both:]]
    return rows + [_row("added", None, _whole(line, is_marked=True)) for line in new[both:]]


def _words(before: str, after: str) -> tuple[list[JsonRow], list[JsonRow]]:
    old, new = _WORDS.findall(before[:5_000]), _WORDS.findall(after[:5_000])
    left: list[JsonRow] = []
    right: list[JsonRow] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if old[i:j]:
            left.append({"text": "".join(old[i:j]), "marked": kind != "equal"})
        if new[k:m]:
            right.append({"text": "".join(new[k:m]), "marked": kind != "equal"})
    return left, right


def _whole(line: str, *, is_marked: bool = False) -> list[JsonRow]:
    return [{"text": line, "marked": is_marked}]


def _row(kind: str, before: list[JsonRow] | None, after: list[JsonRow] | None) -> JsonRow:
    return {"kind": kind, "before": before, "after": after}
