"""Files and functions are small enough to be read at a sitting."""

import ast
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from tests.house.exceptions import judge
from tests.house.source import is_test, name_of, product_files, python_files, screen_files, text_of, tree_of

LONGEST, LONGEST_TEST, LONGEST_FUNCTION = 300, 400, 40


def length(path: Path) -> int:
    return text_of(path).count("\n")


def test_no_file_is_too_long() -> None:
    judge(
        "No file is longer than 300 lines, no test than 400",
        {
            name_of(path): f"{length(path)} lines"
            for path in [*python_files(), *screen_files()]
            if length(path) > (LONGEST_TEST if is_test(path) else LONGEST)
        },
    )


@pytest.mark.parametrize("files", [product_files, screen_files], ids=["back end", "front end"])
def test_most_files_are_short(files: Callable[[], list[Path]]) -> None:
    lengths = sorted(length(path) for path in files() if not is_test(path) and length(path) > 2)
    assert median(lengths) <= 60, f"the median file has {median(lengths)} lines"
    assert lengths[len(lengths) * 9 // 10] <= 150, (
        f"a tenth of the files is longer than {lengths[len(lengths) * 9 // 10]}"
    )


def test_functions_are_short() -> None:
    broken = {}
    for path in product_files():
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > LONGEST_FUNCTION:
                    broken[f"{name_of(path)}:{node.name}"] = f"{lines} lines"
    judge("No function is longer than 40 lines", broken)
