"""Fields laid out apart though every role may see them: somebody outside the house searches without them."""

from collections.abc import Callable

Apart = set[tuple[str, str]]
_asked: list[Callable[[], Apart]] = []


def kept_apart_by(source: Callable[[], Apart]) -> Callable[[], Apart]:
    """Register a function that says which fields, as (record type, field), are to be laid out apart."""
    _asked.append(source)
    return source


def apart_fields() -> Apart:
    """Return all fields that are laid out apart whatever roles say."""
    return {field for source in _asked for field in source()}
