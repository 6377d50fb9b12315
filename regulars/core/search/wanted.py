"""What somebody typed, read as the things a record must have."""

import re
import unicodedata
from dataclasses import dataclass

from regulars.core.search.tokens import contact_key, country_code_length
from regulars.core.search.words import Unit, units_of
from regulars.foundation.phones import apart_extension, phone_digits

_LONGEST_QUERY = 200
_MOST_WANTED = 12
_NUMBER = re.compile(r"^[\d+()./\-–]*\d[\d()./\-–]*$")
_SIGNS = re.compile(r"^[+()./\-–]+$")
_LEAST_DIGITS = 3
_LEAST_LAST_DIGITS = 4
_WORD_SLOTS = "nlcd"
# Signs that repeat or lengthen belong to the one before them.
_ONE_SCRIPT = re.compile("[\u3041-\u309f\u30fc]+|[\u30a0-\u30ff\u31f0-\u31ff]+|[^\u3041-\u30ff\u31f0-\u31ff]+")
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A token, or its beginning."""

    text: str
    is_prefix: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a thing typed: all these parts, in these slots ("r" is a number backwards)."""

    slots: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing typed, with all its readings; any of them will do."""

    typed: str
    readings: tuple[Reading, ...]

    @property
    def is_short(self) -> bool:
        """Whether so many words begin like this that only names are looked through."""
        return len(self.typed) < _SHORT and self.typed.isascii()

    @property
    def is_plain(self) -> bool:
        """Whether this is a single word of letters, which may have been misspelt."""
        if len(self.readings) > 1 or len(self.readings[0].parts) > 1:
            return False
        # The vowels of Indic scripts are marks, not letters.
        return self.typed.isalpha() or all(unicodedata.category(sign)[0] in "LM" for sign in self.typed)


def wanted_in(text: str) -> list[Wanted]:
    """Read what was typed; a record must have all of the answer, of a very long text its beginning."""
    text = text[:_LONGEST_QUERY].encode("utf-8", "ignore").decode()
    text = apart_extension(text)[0]
    wanted: list[Wanted] = []
    number: list[str] = []
    for chunk in [*text.split(), ""]:
        if _NUMBER.match(chunk) or (chunk and _SIGNS.match(chunk)):
            number.append(chunk)
            continue
        if number:
            wanted += _numbers(number)
            number = []
        wanted += _chunk(chunk)
    return list(dict.fromkeys(wanted))[:_MOST_WANTED]


def _numbers(chunks: list[str]) -> list[Wanted]:
    typed = "".join(chunks).replace("(0)", "") if chunks[0].startswith("+") else "".join(chunks)
    digits = phone_digits(typed)
    if not _LEAST_DIGITS <= len(digits) <= 20:
        return [wanted for chunk in chunks for wanted in _chunk(chunk)]
    readings = [Reading("p", (Part(start),)) for start in _number_starts(typed, digits)]
    if len(digits) >= _LEAST_LAST_DIGITS:
        readings.append(Reading("r", (Part(digits[::-1]),)))
    words = [unit.joined for chunk in chunks for unit in units_of(chunk)]
    parts = [Part(word, is_prefix=word is words[-1] and len(word) >= _SHORT) for word in words]
    return [Wanted(digits, (*readings, Reading(_WORD_SLOTS, tuple(parts))))]


def _number_starts(typed: str, digits: str) -> list[str]:
    whole = digits.removeprefix("00")
    starts = [whole, digits.lstrip("0") or "0"]
    if typed.startswith(("+", "00")) and len(whole) > _LEAST_LAST_DIGITS:
        starts.append(whole[country_code_length(whole) :].lstrip("0"))
    return [start for start in dict.fromkeys(starts) if start]


def _chunk(chunk: str) -> list[Wanted]:
    units = units_of(chunk)
    whole = contact_key(chunk) if any(sign in chunk for sign in "@.:") else ""
    if not units or not whole:
        return [wanted for unit in units for wanted in _words(unit)]
    parts = tuple(Part(part, is_prefix=False) for unit in units for part in _parts(unit))
    return [Wanted(whole, (Reading("c", (Part(whole),)), Reading(_WORD_SLOTS, parts)))]


def _words(unit: Unit) -> list[Wanted]:
    parts = _parts(unit)
    if len(parts) == 1:
        return [Wanted(parts[0], (Reading(_WORD_SLOTS, (Part(parts[0]),)),))]
    if unit.is_unspaced:
        return [Wanted(part, (Reading(_WORD_SLOTS, (Part(part, is_prefix=len(part) == 1),)),)) for part in parts]
    # Each part of "anne-marie" may also be found in "annemarie".
    joined = Reading(_WORD_SLOTS, (Part(unit.joined),))
    return [
        Wanted(part, (Reading(_WORD_SLOTS, (Part(part, is_prefix=len(part) >= _SHORT),)), joined)) for part in parts
    ]


def _parts(unit: Unit) -> tuple[str, ...]:
    if not unit.is_unspaced or len(unit.parts[0]) == 1:
        return unit.parts
    # Where kana meets Han the given name may have come before the family name: the pair across need not stand there.
    runs = [found.group() for found in _ONE_SCRIPT.finditer(unit.parts[0])]
    pairs = (run[at : at + 2] for run in runs for at in range(max(1, len(run) - 1)))
    return tuple(dict.fromkeys(pairs))
