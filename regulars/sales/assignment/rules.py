"""Whose turn it is: fair over time, whoever comes and goes."""

from collections.abc import Mapping, Sequence


def next_in_turn(users: Sequence[int], last: int | None) -> int:
    """Return who comes after the last one in the order of these users; with nobody before, the first."""
    return next((one for one in users if last is not None and one > last), users[0])


def least_loaded(users: Sequence[int], loads: Mapping[int, int], last: int | None) -> int:
    """Return who has the fewest open leads; among several, whose turn it is."""
    least = min(loads.get(one, 0) for one in users)
    return next_in_turn([one for one in users if loads.get(one, 0) == least], last)
