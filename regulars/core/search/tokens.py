"""Tokens: what the index keeps of a text, by slot."""

import re
from collections.abc import Collection
from functools import lru_cache

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

from regulars.core.search.document import SLOTS
from regulars.core.search.words import Unit, grams, plain_words, spelled_out, units_of
from regulars.foundation.phones import apart_extension, phone_digits
from regulars.foundation.text import fold

_LONGEST_CONTACT = 100
_PIECES = re.compile(r"[\s,;<>]+")
_SCHEME = re.compile(r"^(?:mailto:|tel:|[a-z]+://)?(?:www\.)?@?")
_NOT_CONTACT = re.compile(r"[\x00-\x2a\x2c\x2f\x3a-\x3f\x5b-\x5e\x60\x7b-\x7f]+")
_LEAST_DIGITS = 3
_LINES = re.compile("[\n;,]")
_NOISE = frozenset(("chttp", "chttps", "cmailto", "cwww"))
_COUNTRY_CODES = frozenset(map(str, COUNTRY_CODE_TO_REGION_CODE))


def slot_tokens(slot: str, text: str) -> Collection[str]:
    """Return the tokens of one field's text, each with its slot's letter in front; some may stand twice."""
    if slot == "contact":
        return [f"c{token}" for piece in _PIECES.split(text) if piece for token in contact_tokens(piece)]
    if slot == "phone":
        return [token for line in _LINES.split(text) for token in phone_tokens(line)]
    letter = SLOTS[slot]
    return _often_tokens(letter, text) if slot in _OFTEN and len(text) < 60 else _word_tokens(letter, text)


# Towns, employers and job titles come again and again.
_OFTEN = frozenset(("place", "text"))


@lru_cache(maxsize=16_384)
def _often_tokens(letter: str, text: str) -> Collection[str]:
    return _word_tokens(letter, text)


def _word_tokens(letter: str, text: str) -> Collection[str]:
    words = plain_words(text)
    if words is not None:
        return [letter + word for word in words]
    tokens = _unit_tokens(letter, units_of(text))
    spelled = spelled_out(text)
    return tokens | _unit_tokens(letter, units_of(spelled)) if spelled else tokens


def _unit_tokens(letter: str, units: list[Unit]) -> set[str]:
    tokens = {letter + part for unit in units if not unit.is_unspaced for part in unit.parts}
    tokens |= {letter + unit.joined for unit in units if len(unit.parts) > 1}
    if any(unit.is_unspaced for unit in units):
        tokens |= {letter + gram for gram in _grams(units)}
    return tokens


def _grams(units: list[Unit]) -> set[str]:
    found: set[str] = set()
    before = ""
    for unit in units:
        if not unit.is_unspaced:
            before = ""
            continue
        run = unit.parts[0]
        found.update(grams(run))
        if before:
            found.add(before + run[0])
        before = run[-1]
    return found


def contact_key(piece: str) -> str:
    """Return an e-mail address or web link as the index keeps it whole."""
    plain = piece.lower() if piece.isascii() else fold(piece)
    return _NOT_CONTACT.sub("", _SCHEME.sub("", plain).split("/", 1)[0])[:_LONGEST_CONTACT]


def contact_tokens(piece: str) -> Collection[str]:
    """Return the address whole, its domain, and the words in both."""
    whole = contact_key(piece)
    tokens = [word[1:] for word in _word_tokens("c", piece) if word not in _NOISE]
    if whole:
        tokens.append(whole)
    if "@" in whole:
        tokens.append(whole.rsplit("@", 1)[1])
    return [token for token in tokens if token]


def phone_tokens(line: str) -> Collection[str]:
    """Return a number's digits from its country, from its area, and backwards (for its last digits)."""
    if line[:1] == "+" and line[1:].isdecimal() and line.isascii():
        return _number_tokens(line[1:20], is_international=True)
    digits = phone_digits(apart_extension(line)[0].replace("(0)", ""))[:20]
    is_dialled = line.lstrip().startswith("00")
    return _number_tokens(
        digits.removeprefix("00") if is_dialled else digits,
        is_international=is_dialled or line.lstrip().startswith("+"),
    )


def _number_tokens(digits: str, *, is_international: bool) -> Collection[str]:
    if len(digits) < _LEAST_DIGITS:
        return ()
    national = digits[country_code_length(digits) :] if is_international else digits
    # Italian numbers keep a zero that others only dial at home; both ways must find them.
    return f"p{digits}", f"p{national.lstrip('0') or '0'}", f"r{digits[::-1]}"


def country_code_length(digits: str) -> int:
    """Return how many of the first digits are the country's, 0 where no country has them."""
    for length in (1, 2, 3):
        if digits[:length] in _COUNTRY_CODES:
            return length
    return 0
