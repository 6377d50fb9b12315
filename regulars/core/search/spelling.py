"""Small typing errors: one letter wrong, missing, too many, or two in the wrong order."""

import json
from collections.abc import Iterator

from regulars.core.database.rows import fetch_rows, is_postgres
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
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءپچژگک",
)


def may_be_misspelt(wanted: Wanted) -> bool:
    """Whether a word is long enough that one wrong letter still leaves it to be known."""
    return wanted.is_plain and _LEAST_LETTERS <= len(wanted.typed) <= _MOST_LETTERS


def near_spellings_of(reach: Reach, wanted: list[Wanted]) -> Iterator[list[Wanted]]:
    """Give what was typed with one of its words respelt, the longest first: two errors are not forgiven."""
    for misspelt in sorted(filter(may_be_misspelt, wanted), key=lambda one: -len(one.typed)):
        yield [respelt(reach, one) if one is misspelt else one for one in wanted]


def respelt(reach: Reach, wanted: Wanted) -> Wanted:
    """Return the word wanted, with the words of names that are one typing error away as further readings."""
    readings = list(wanted.readings)
    for word in sorted(_in_names(reach, near_spellings(wanted.typed))):
        # Another last letter would let in everything that begins like all but the last.
        is_beginning = len(word) >= _LEAST_BEGINNING and word[-1] == wanted.typed[-1]
        readings.append(Reading("n", (Part(word, is_prefix=is_beginning),)))
    return Wanted(wanted.typed, tuple(readings))


def near_spellings(word: str) -> set[str]:
    """Return every spelling one typing error away, in the word's own alphabet."""
    alphabet = next((letters for letters in _ALPHABETS if word[0] in letters or word[-1] in letters), "")
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    missing = {start + end[1:] for start, end in cuts if end}
    swapped = {start + end[1] + end[0] + end[2:] for start, end in cuts if len(end) > 1}
    wrong = {start + letter + end[1:] for start, end in cuts if end for letter in alphabet}
    more = {start + letter + end for start, end in cuts for letter in alphabet}
    return (missing | swapped | wrong | more) - {word}


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
