"""Words that a class declares, read in the reader's language, and how to read any of them as it was declared."""

from typing import Any

from regulars.core.words import say


class WordedClass:
    """A text on a class itself, declared in English and read in the reader's language."""

    def __init__(self, word: str) -> None:
        self.word = word

    def __get__(self, holder: Any, owner: type) -> str:
        return say(self.word)


def declared(holder: Any, name: str) -> str:
    """Return a worded attribute as it was declared: what is stored is stored in English."""
    for one in getattr(holder, "__mro__", ()):
        word = one.__dict__.get(name)
        if word is not None:
            return word.word if isinstance(word, WordedClass) else str(word)
    return str(holder.__dict__[name])
