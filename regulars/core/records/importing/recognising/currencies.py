"""Which currency an amount is in: by its code, its sign or its word, beside the number or in the heading."""

import re
from collections.abc import Iterable
from functools import cache

from babel.numbers import get_territory_currencies, list_currencies

from regulars.core.words import say

_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = {
    "us$": "USD", "r$": "BRL", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD",
    "nt$": "TWD", "mx$": "MXN", "sg$": "SGD", "€": "EUR", "£": "GBP", "₹": "INR", "₽": "RUB", "₺": "TRY", "₪": "ILS",
    "₩": "KRW", "₴": "UAH", "₫": "VND", "₱": "PHP", "₦": "NGN", "₸": "KZT", "฿": "THB", "₡": "CRC", "₲": "PYG",
}  # fmt: skip
_WORDS = {
    "euro": "EUR", "euros": "EUR", "zł": "PLN", "zl": "PLN", "ft": "HUF", "kč": "CZK", "kc": "CZK", "fr": "CHF",
    "sfr": "CHF", "руб": "RUB", "р": "RUB", "грн": "UAH", "лв": "BGN", "lei": "RON", "円": "JPY", "元": "CNY",
    "원": "KRW", "rm": "MYR", "tl": "TRY", "kn": "HRK", "din": "RSD",
}  # fmt: skip
# What several countries write alike: the first is meant where nothing says another, none where nobody could know.
_SHARED: dict[str, tuple[str, ...]] = {
    "$": ("USD", "CAD", "AUD", "NZD", "MXN", "SGD", "HKD", "TWD", "ARS", "CLP", "COP"),
    "rs": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "kr": ("", "SEK", "NOK", "DKK", "ISK"),
    "kronor": ("SEK",), "kroner": ("", "NOK", "DKK"),
    "¥": ("", "JPY", "CNY"),
}  # fmt: skip
_SIGN = re.compile("|".join(sorted(map(re.escape, [*_SIGNS, "$", "¥"]), key=len, reverse=True)))
# Old Japanese files hold the yen where others hold a backslash.
_AS_WRITTEN = str.maketrans({"￥": "¥", "＄": "$", "￡": "£", "\\": "¥"})
# Codes that are English words too.
_PLAIN_WORDS = frozenset(["ALL", "TOP", "TRY", "CUP", "PEN", "MAD", "SOS"])


def currency_of(text: str, field_currency: str, *, heading: str = "", countries: Iterable[str] = ()) -> str:
    """Return the currency of an amount, that of the field where neither it nor its heading names one.

    Of a sign that several have alike, that of the first of the `countries` is meant (where the party is, where we are).
    Raises ValueError with a sentence for the user where the sign is that of several currencies.
    """
    found = _named(text)
    if found is None:
        found = _named_in_heading(heading)
        return (_meant(found, field_currency) if found else "") or field_currency
    meant = _meant(found, field_currency) or _meant(_named_in_heading(heading) or (), field_currency)
    meant = meant or _of_countries(found, countries)
    if not meant:
        raise ValueError(
            say(
                "“{text}” may be in {currencies}. Write the code beside the amount or in the heading,"
                " or bring it into a field of that currency.",
                text=text[:40],
                currencies=", ".join(filter(None, found)),
            )
        )
    return meant


def _meant(found: tuple[str, ...], field_currency: str) -> str:
    return field_currency if field_currency in found else next(iter(found), "")


def _of_countries(found: tuple[str, ...], countries: Iterable[str]) -> str:
    spent = (code for country in countries if len(country) == 2 for code in get_territory_currencies(country))
    return next((code for code in spent if code in found), "")


def _named(text: str) -> tuple[str, ...] | None:
    """The currencies that a text may name, the likeliest first; None where it names none."""
    text = text.translate(_AS_WRITTEN)
    lower = text.lower()
    if sign := _SIGN.search(lower):
        return (_SIGNS[sign[0]],) if sign[0] in _SIGNS else _SHARED[sign[0]]
    for word in _WORD.findall(text):
        if word.upper() in _codes() or (len(word) == 3 and word.isascii() and word.isupper()):
            return (word.upper(),)
        if found := _SHARED.get(word.lower()):
            return found
        if word.lower() in _WORDS:
            return (_WORDS[word.lower()],)
    return None


def _named_in_heading(heading: str) -> tuple[str, ...] | None:
    if sign := _SIGN.search(heading.translate(_AS_WRITTEN).lower()):
        return (_SIGNS[sign[0]],) if sign[0] in _SIGNS else _SHARED[sign[0]]
    words = _WORD.findall(heading)
    for word in words:
        # In a heading of capitals alone any word could be a code.
        if word in _codes() and word not in _PLAIN_WORDS and (not heading.isupper() or len(words) == 1):
            return (word,)
    return None


@cache
def _codes() -> frozenset[str]:
    return frozenset(list_currencies())
