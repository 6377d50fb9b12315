"""functools' caches with the signature kept: arguments stay checked, and a class may be one."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar, cast

F = TypeVar("F", bound=Callable[..., object])


def cached(function: F) -> F:
    """Keep every answer for as long as the process lives."""
    return cast("F", lru_cache(maxsize=None)(function))


def cached_lately(most: int) -> Callable[[F], F]:
    """Keep the `most` answers that were asked for last."""

    def keep(function: F) -> F:
        return cast("F", lru_cache(maxsize=most)(function))

    return keep
