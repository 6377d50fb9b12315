"""Small typing errors: one letter wrong, missing, too many, or two in the wrong order."""

import json
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from regulars.core.database.rows import fetch_rows, is_postgres
from regulars.core.search.arabic import arabic_spellings
from regulars.core.search.name_lookup import LAST_SIGN
from regulars.core.search.reach import Reach
from regulars.core.search.wanted import Part, Reading, Wanted

_LEAST_LETTERS = 4
_MOST_LETTERS = 24
_LEAST_BEGINNING = 5
_ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзиклмнопрстуфхцчшщъыьэюяіїєґ",
    "αβγδεζηθικλμνξοπρστυφχψω",
    "אבגדהוזחטיכלמנסעפצקרשתםןףץך",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءپچژگکأإآؤئ",
)
_ARABIC = _ALPHABETS[-1]
# Armenian, Georgian, and from Devanagari to Sinhala each script with its marks for vowels.
_SCRIPTS = (range(0x561, 0x588), range(0x10D0, 0x1100), *(range(at, at + 0x80) for at in range(0x900, 0xE00, 0x80)))


def may_be_misspelt(wanted: Wanted) -> bool:
    """Whether a word is long enough that one wrong letter still leaves it to be known."""
    return wanted.is_plain and _LEAST_LETTERS <= len(wanted.typed) <= _MOST_LETTERS


def near_spellings_of(reach: Reach, wanted: list[Wanted]) -> Iterator[list[Wanted]]:
    """Give what was typed with one of its words respelt, the longest first: two errors are not forgiven.

    What writers of Arabic leave out or add is no error: it is forgiven in every word, and first.
    """
    if any(is_arabic(one) for one in wanted):
        wanted = [_with_readings(reach, one, arabic_spellings(one.typed)) if is_arabic(one) else one for one in wanted]
        yield wanted
    for misspelt in sorted(filter(may_be_misspelt, wanted), key=lambda one: -len(one.typed)):
        yield [respelt(reach, one) if one is misspelt else one for one in wanted]


def respelt(reach: Reach, wanted: Wanted) -> Wanted:
    """Return the word wanted, with the words of names that are one typing error away as further readings."""
    return _with_readings(reach, wanted, near_spellings(wanted.typed))


def _with_readings(reach: Reach, wanted: Wanted, spellings: set[str]) -> Wanted:
    readings = list(wanted.readings)
    for word in sorted(_in_names(reach, spellings - {wanted.typed})):
        # Another last letter would let in everything that begins like all but the last.
        is_beginning = len(word) >= _LEAST_BEGINNING and word[-1] == wanted.typed[-1]
        readings.append(Reading("n", (Part(word, is_prefix=is_beginning),)))
    return Wanted(wanted.typed, tuple(readings))


def is_arabic(wanted: Wanted) -> bool:
    """Whether it is a word of Arabic, which has several spellings that are all right."""
    return wanted.is_plain and bool(wanted.typed) and wanted.typed[0] in _ARABIC and len(wanted.typed) <= _MOST_LETTERS


def near_spellings(word: str) -> set[str]:
    """Return every spelling one typing error away, in the word's own alphabet."""
    alphabet = next((letters for letters in _ALPHABETS if word[0] in letters or word[-1] in letters), None)
    if alphabet is None:
        script = next((script for script in _SCRIPTS if ord(word[0]) in script), None)
        alphabet = _signs_of(script) if script else ""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    missing = {start + end[1:] for start, end in cuts if end}
    swapped = {start + end[1] + end[0] + end[2:] for start, end in cuts if len(end) > 1}
    wrong = {start + letter + end[1:] for start, end in cuts if end for letter in alphabet}
    more = {start + letter + end for start, end in cuts for letter in alphabet}
    return (missing | swapped | wrong | more) - {word}


@lru_cache(maxsize=16)
def _signs_of(script: range) -> str:
    return "".join(sign for sign in map(chr, script) if unicodedata.category(sign) in {"Ll", "Lo", "Mn", "Mc"})


def _in_names(reach: Reach, spellings: set[str]) -> list[str]:
    # Only sifts out what no name has: whether a hidden name has it changes no answer.
    checks = " OR ".join(
        "EXISTS (SELECT 1 FROM search_name n"
        f" WHERE n.type = {reached.number} AND n.key >= spelling.value AND n.key < spelling.value || %s)"
        for reached in reach.types
    )
    params = [LAST_SIGN] * len(reach.types)
    if is_postgres():
        source, given = "unnest(%s::text[]) AS spelling (value)", sorted(spellings)
    else:
        source, given = "json_each(%s) AS spelling", json.dumps(sorted(spellings))  # type: ignore[assignment]  # each database takes its own form
    return [row[0] for row in fetch_rows(f"SELECT spelling.value FROM {source} WHERE {checks}", [given, *params])]
