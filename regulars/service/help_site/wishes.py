"""Which language a visitor is greeted in."""

from collections.abc import Sequence

from django.utils.translation.trans_real import parse_accept_lang_header


def wished_language(wish: str, there: Sequence[str], house: str) -> str:
    """Return the language, of those that are there, that a browser wishes for; else the company's, else the first."""
    for tag, _ in parse_accept_lang_header(wish):
        found = _like(tag, there)
        if found:
            return found
    return _like(house.lower(), there) or _like("en", there) or there[0]


def _like(tag: str, there: Sequence[str]) -> str:
    if tag in there:
        return tag
    first = tag.partition("-")[0]
    return next((code for code in there if code.partition("-")[0] == first), "")
