"""Known layouts: the headings another program writes, and where each of them goes."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from regulars.foundation.text import fold

LEFT_OUT = "-"
_ENOUGH = 0.55


@dataclass(frozen=True, slots=True)
class Layout:
    """A program's export: a name for people, telling headings, and a target for each known heading.

    `columns` maps headings to targets ("-" leaves one out knowingly); a `#` in a heading stands for any number,
    which the `#` of its target takes over. `telling` are headings that hardly any other program writes.
    """

    name: str
    label: str
    columns: Mapping[str, str]
    telling: Sequence[str]
    record_types: Sequence[str] = ()
    formats: Sequence[str] = ("csv", "spreadsheet")
    date_order: str | None = None
    decimal: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)  # what each row has without a column: {"role": "lead"}
    list_sign: str | None = None
    _known: dict[str, str] = field(default_factory=dict, compare=False)
    _ranks: dict[str, int] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        self._known.update((fold(heading), target) for heading, target in self.columns.items())
        self._ranks.update((heading, rank) for rank, heading in enumerate(self._known))

    def target_of(self, heading: str) -> str | None:
        """Return the target of a heading of this layout, "-" where it is left out, or None."""
        key, number = numbered(heading)
        found = self._known.get(fold(heading)) or self._known.get(key)
        return found.replace("#", f"#{number}") if found and number else found

    def rank_of(self, heading: str) -> int:
        """Return at which place the program itself writes this heading, the numbered ones one after the other."""
        key, number = numbered(heading)
        own = self._ranks.get(fold(heading))
        return own * 1_000 if own is not None else self._ranks.get(key, len(self._ranks)) * 1_000 + int(number[:3] or 0)


def numbered(heading: str) -> tuple[str, str]:
    """Return the folded heading with its first number as `#`, and that number."""
    found = re.search(r"\d+", heading)
    if not found:
        return fold(heading), ""
    return fold(f"{heading[: found.start()]}#{heading[found.end() :]}"), found[0]


def recognise_layout(headings: Sequence[str], layouts: Iterable[Layout], *, format_name: str) -> Layout | None:
    """Return the layout whose headings these are, in any order, or None."""
    scored = [(score_layout(headings, layout), layout) for layout in layouts if format_name in layout.formats]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= _ENOUGH else None


def score_layout(headings: Sequence[str], layout: Layout) -> float:
    """Return how surely the headings are of this layout, from 0 to 1."""
    seen = {fold(h) for h in headings} | {numbered(h)[0] for h in headings}
    telling = sum(1 for h in layout.telling if fold(h) in seen) / len(layout.telling) if layout.telling else 1.0
    known = sum(1 for h in headings if layout.target_of(h)) / max(1, len(headings))
    return telling * 0.6 + known * 0.4 if telling >= 0.3 else 0.0
