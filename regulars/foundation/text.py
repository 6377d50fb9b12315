"""Text as people compare it: without case, accents or invisible characters; it is kept as typed."""

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2060\ufeff]")
_STROKES = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
# Accents of Latin, Greek and Cyrillic; points of Hebrew; vowel signs, tatweel and signs of recitation of Arabic. The
# signs on alif stay (U+0653 to U+0655): with them it is another letter.
MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652"
    "\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
)
_CLASS = f"[{MARKS}]"
_MARKS = re.compile(_CLASS)
_BIDI = dict.fromkeys(map(ord, "\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad"))


def clean(text: str) -> str:
    """Return the text in NFC without nulls, control characters and zero-width spaces."""
    if text.isascii() and text.isprintable():
        return text
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text))


def fold(text: str) -> str:
    """Return the key by which two spellings of one text compare equal (case, accents, width)."""
    return _fold_again(text) if len(text) <= _LONGEST_KEPT else _fold(text)


def _fold(text: str) -> str:
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.translate(_BIDI).casefold())
    plain = _MARKS.sub("", plain).translate(_STROKES)
    return " ".join(unicodedata.normalize("NFC", plain).split())


# Names and towns come again and again; long texts would only fill the memory.
_LONGEST_KEPT = 100
_fold_again = lru_cache(maxsize=65_536)(_fold)
