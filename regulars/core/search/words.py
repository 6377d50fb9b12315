"""Text as search compares it: cut into words, with the scripts that write without spaces cut by sign."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from regulars.foundation.text import fold

LONGEST_WORD = 40
LONGEST_TEXT = 20_000

_PLAIN_WORD = re.compile("[a-z0-9]+")
_NEEDS_NO_CUTTING = re.compile(r"[\w '\-]*")
_FAR_DIGIT = re.compile(r"(?![0-9])\d")
_ASCII_WORD = re.compile(r"[a-z0-9]+(?:['\-]+[a-z0-9]+)*")
_INNER = re.compile(r"['\-]+")
_JOINTS = dict.fromkeys(map(ord, "’‘ʼ`´ʹ′＇‛ʻ"), "'") | dict.fromkeys(map(ord, "‐‑‒–—−﹣－"), "-")
_VOWEL_SIGNS = re.compile("[\u0591-\u05c7\u0640\u064b-\u0655\u0670]")
# Han, kana, Hangul, Thai, Lao, Burmese and Khmer: no spaces between words, or names found by their parts.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff\u3130-\u318f"
    "\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+"
)
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_HAS_SPELLED = re.compile("[äöüøåÄÖÜØÅ]")


class Unit(NamedTuple):
    """A word as typed: "anne-marie" has two parts and is also one; `is_unspaced` for 田中 and the like."""

    parts: tuple[str, ...]
    is_unspaced: bool = False
    is_hyphenated: bool = False

    @property
    def joined(self) -> str:
        """The word without its hyphens and apostrophes."""
        return "".join(self.parts)


def plain_words(text: str) -> list[str] | None:
    """Return the words of a text in plain ASCII without hyphens and apostrophes, None for any other."""
    if not text.isascii() or "'" in text or "-" in text:
        return None
    words = _PLAIN_WORD.findall(text[:LONGEST_TEXT].lower())
    return words if len(text) <= LONGEST_WORD else [word[:LONGEST_WORD] for word in words]


def units_of(text: str) -> list[Unit]:
    """Cut a text into its words, folded; apostrophes and hyphens join parts of one word."""
    if text.isascii():
        return [_unit(found) for found in _ASCII_WORD.findall(text[:LONGEST_TEXT].lower())]
    units: list[Unit] = []
    for chunk in _separated(text).split():
        start = 0
        for run in _UNSPACED.finditer(chunk):
            units += _spaced(chunk[start : run.start()])
            units.append(Unit((run.group(),), is_unspaced=True))
            start = run.end()
        units += _spaced(chunk[start:])
    return units


def grams(run: str) -> list[str]:
    """Return the pairs of signs in a run without spaces, and its last sign alone."""
    return [run[i : i + 2] for i in range(len(run))]


def spelled_out(text: str) -> str | None:
    """Return the text with ü as ue, ø as oe …, or None where it has none of them."""
    if text.isascii() or not _HAS_SPELLED.search(text):
        return None
    return text.lower().translate(_SPELLED)


def _spaced(chunk: str) -> list[Unit]:
    chunk = chunk.strip("'-")
    return [_unit(chunk)] if chunk else []


def _unit(chunk: str) -> Unit:
    if "'" not in chunk and "-" not in chunk:
        return Unit((chunk[:LONGEST_WORD],))
    parts = tuple(part[:LONGEST_WORD] for part in _INNER.split(chunk) if part)[:8]
    return Unit(parts, is_hyphenated="-" in chunk)


def _separated(text: str) -> str:
    text = text[:LONGEST_TEXT].translate(_JOINTS)
    folded = _VOWEL_SIGNS.sub("", fold(text))
    if _FAR_DIGIT.search(folded):
        folded = "".join(str(int(c)) if c.isdecimal() else c for c in folded)
    return folded if _NEEDS_NO_CUTTING.fullmatch(folded) else folded.translate(_separators())


@lru_cache(maxsize=1)
def _separators() -> dict[int, str]:
    # Pictures beyond the basic plane stay: a name may be made of them.
    kept = {ord("'"), ord("-")}
    return (
        {
            code: " "
            for code in range(0x10000)
            if code not in kept and unicodedata.category(chr(code))[0] in "PSZC" and not 0xD800 <= code < 0xE000
        }
        | dict.fromkeys(range(0xD800, 0xE000), " ")
        | dict.fromkeys((0xFE0E, 0xFE0F), "")
    )
