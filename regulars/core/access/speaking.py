"""In whose language an answer is written: the user's own choice, else what her browser asks for, else English."""

from contextlib import AbstractContextManager

from django.conf import settings
from django.utils.translation import activate, get_supported_language_variant, override
from django.utils.translation.trans_real import parse_accept_lang_header

from regulars.core.access.models import User
from regulars.core.access.viewer import current_epoch
from regulars.core.database.rows import fetch_value
from regulars.foundation.caching import cached_lately

# More of this header is nobody's wish.
LONGEST_WISH = 500


def language_for(chosen: str, wished: str = "") -> str:
    """Return the language of the house that fits a user's choice, or else an Accept-Language header."""
    for tag in [chosen] if chosen else [one for one, _ in parse_accept_lang_header(wished[:LONGEST_WISH])]:
        if tag == "*":
            break
        try:
            return get_supported_language_variant(tag)
        except LookupError:
            continue
    return settings.LANGUAGE_CODE


def speak(chosen: str, wished: str = "") -> None:
    """Answer in this language from now on, until the thread's next request says otherwise."""
    activate(language_for(chosen, wished))


def in_house_language() -> AbstractContextManager[None]:
    """Write in the company's language: what is kept for everybody to read, whoever writes it."""
    return override(_house_language(current_epoch()))


@cached_lately(most=2)
def _house_language(epoch: int) -> str:
    return language_for(fetch_value("SELECT language FROM records_workspace ORDER BY id LIMIT 1") or "")


def in_language_of(user: User, *, otherwise: str = "") -> AbstractContextManager[None]:
    """Write in the language of a user who is not asking just now; `otherwise` is the company's."""
    return override(language_for(user.language or otherwise))
