"""Texts that nobody can change any more say nothing of a subject once it is erased."""

from collections.abc import Callable

from regulars.core.privacy.wording import Words

_keepers: list[Callable[[Words], None]] = []


def on_words_erased(function: Callable[[Words], None]) -> Callable[[Words], None]:
    """Register a function that takes a subject's words out of texts that are kept for good, inside the erasure."""
    _keepers.append(function)
    return function


def forget_in_kept_texts(words: Words) -> None:
    """Take a subject's words out of all of them."""
    for forget in _keepers:
        forget(words)
