"""The words of the house: written in English in the code, said in the language of whoever reads them.

`say()` marks a text and says it; `mark()` marks one that is said later; what types, fields and events declare is
marked by being declared. The catalogues stand in regulars/locale, and `make texts` gathers what is marked.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.conf import settings
from django.utils.translation import get_language, gettext, ngettext, override


def say(message: str, /, **values: Any) -> str:
    """Return the message in the reader's language, with its values put in."""
    found = gettext(message) if message else ""
    return found.format(**values) if values else found


def say_count(one: str, many: str, /, *, count: int, **values: Any) -> str:
    """Return the message for one or many in the reader's language, which may have more forms than two."""
    return ngettext(one, many, count).format(count=count, **values)


def mark(message: str, /) -> str:
    """Return the message as it is, to be said by `say` when somebody reads it."""
    return message


def inside(word: str) -> str:
    """Return a word of the house as it is written inside a sentence: German nouns keep their capital."""
    return word.lower() if (get_language() or "en").startswith("en") else word


def say_inside(word: str) -> str:
    """Say a word that was kept in small letters, such as the plural that an entry of the journal holds."""
    found = say(word)
    if found == word and word[:1].islower():
        label = word[:1].upper() + word[1:]
        told = say(label)
        found = word if told == label else told
    return inside(found)


def every_way(word: str) -> list[str]:
    """Return a declared word in every language of the house, English first."""
    return list(dict.fromkeys([word, *every_language(partial(say, word))]))


def every_language(told: Callable[[], str]) -> list[str]:
    """Return what is told in every language of the house."""
    found = []
    for language, _ in settings.LANGUAGES:
        with override(language):
            found.append(told())
    return list(dict.fromkeys(found))
