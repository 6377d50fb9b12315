"""What a form's page says around the form's own texts, in the visitor's language."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from django.utils.translation import get_language

from regulars.core.words import say


def frame_words() -> dict[str, str]:
    """Return the words of the page's frame."""
    return {
        "send": say("Send"), "sending": say("One moment …"), "required": say("must be answered"),
        "choose": say("Choose …"),
        "yes": say("Yes"), "no": say("No"), "street": say("Street and number"), "postcode": say("Postcode"),
        "city": say("City"), "country": say("Country"), "leave": say("Leave this empty"),
    }  # fmt: skip


def countries() -> tuple[tuple[str, str], ...]:
    """Return the countries by their codes, in the reader's language and its order."""
    return _countries(get_language() or "en")


@lru_cache(maxsize=8)
def _countries(language: str) -> tuple[tuple[str, str], ...]:
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    named = {str(code): str(name) for code, name in locale.territories.items() if len(code) == 2 and code.isalpha()}
    for no_country in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"):
        named.pop(no_country, None)
    return tuple(sorted(named.items(), key=lambda pair: pair[1].casefold()))
