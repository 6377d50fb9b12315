"""The table of docs/generated/who-may-what.md: who is answered what by which operation."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

from tests.security.walking import Operation

PAGE = Path(__file__).parents[2] / "docs" / "generated" / "who-may-what.md"
_INTRODUCTION = """# Who may do what, by operation

What each operation of the API answers to each role, to tokens, and to those who must be treated as nobody. All
records belong to the owner; a team-mate reaches the team's records, an outsider only her own. Written by
`make matrix`, which makes every one of these calls; do not edit, but read the difference before it is committed.

`yes` it was done · `no` refused by name (403) · `unseen` as if it were not there (404) · `nothing` done to none of
the records · `sign in` (401) · a number: the call was let in and met that answer
"""


Row = tuple[Operation, Mapping[str, str]]


def page(rows: Sequence[Row]) -> str:
    """Write the whole page; rows come in the order of the document."""
    parts = [_INTRODUCTION]
    for tag, found in groupby(sorted(rows, key=lambda row: row[0].tag), key=lambda row: row[0].tag):
        kept = list(found)
        callers = list(kept[0][1])
        parts.append(f"## {tag[0].upper()}{tag[1:]}\n")
        lines = [f"| operation | {' | '.join(callers)} |", "| --- " * (len(callers) + 1) + "|"]
        lines += [f"| `{one.method} {one.path}` | {' | '.join(words.values())} |" for one, words in kept]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def told_answers(text: str) -> dict[tuple[str, str], dict[str, str]]:
    """Read the page again: by method and address, what each caller is answered."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    callers: list[str] = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| operation |"):
            callers = cells[1:]
        elif line.startswith("| `"):
            method, path = cells[0].strip("`").split(" ")
            found[method, path] = dict(zip(callers, cells[1:], strict=True))
    return found
