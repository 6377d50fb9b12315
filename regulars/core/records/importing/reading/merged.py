"""Merged cells: a value that spans several rows belongs to each of them."""

from collections import defaultdict

Range = tuple[tuple[int, int], tuple[int, int]]


class MergedCells:
    """Repeats the first value of each downward merge in the rows below; rows must come in order."""

    def __init__(self, ranges: list[Range], *, top: int, left: int) -> None:
        self._starts: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._held: dict[int, tuple[int, str]] = {}
        for (first_row, column), (last_row, _) in ranges:
            if last_row > first_row:
                self._starts[first_row - top].append((column - left, last_row - top))

    def fill(self, row: int, cells: list[str]) -> list[str]:
        """Return the cells of a row with what is merged into it."""
        for column, last in self._starts.get(row, ()):
            if 0 <= column < len(cells):
                self._held[column] = (last, cells[column])
        for column, (last, value) in list(self._held.items()):
            if row > last:
                del self._held[column]
            elif not cells[column]:
                cells[column] = value
        return cells
