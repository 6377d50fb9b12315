"""Which one-byte encoding a European text is in, told by the letters of each language that is written in it."""

import re

_PLAIN = "€’‘“”„–—…°§´·•«»\u00a0"
# Letters of one language, or of languages that stand together in one list; the likelier come first.
_WESTERN = (
    "äöüßàâçéèêëîïôùûÿœæìò",  # German, French, Italian, side by side in Switzerland
    "åäöæøéèüêóòô",
    "áéíóúüñçàèòï¿¡ºª",
    "áâãàçéêíóôõúüºª",
    "éëïöüáèó",
)
_FURTHER_WESTERN = ("áðéíóúýþæö", "äöõüšž")
_CENTRAL = (
    "ąćęłńóśźżéöüä",
    "áčďéěíňóřšťúůýžöüä",
    "áäčďéíĺľňóôŕšťúýž",
    "áéíóöőúüű",
    "čćđšžöüä",
    "ăâîşţșțéöü",
)
_TURKISH = ("çğıöşüâîûé",)
_CANDIDATES = (
    ("iso8859_15", _WESTERN),
    ("cp1252", _WESTERN),
    ("cp1250", _CENTRAL),
    ("iso8859_2", _CENTRAL),
    ("cp1254", _TURKISH),
    ("cp1252", _FURTHER_WESTERN),
    ("cp850", _WESTERN),
    ("mac_roman", _WESTERN),
    ("cp852", _CENTRAL),
)
_ALL_WESTERN = frozenset("".join(_WESTERN + _FURTHER_WESTERN) + "".join(_WESTERN).upper() + _PLAIN + "²³½¼¾±×µ®©™¹")
_ENOUGH = 0.99
# In Portuguese, õ stands only before e: "Camões". Elsewhere the same byte is the Hungarian ő.
_HUNGARIAN = re.compile(rb"[\xf5\xd5](?![eE])")
# The euro and œ of ISO 8859-15, where Windows has a sign that nobody writes and a half; and none of Windows' own.
_LATIN_9 = re.compile(rb"\xa4(?![a-zA-Z\xc0-\xff])|[a-zA-Z]\xbd[a-zA-Z]")
_OF_WINDOWS = re.compile(rb"[\x80-\x9f]")
# A long list holds names of many languages, and signs that belong to none.
_MOST = 0.9


def european_encoding(odd: bytes) -> str | None:
    """Return the encoding in which all letters are those of one language; None where there is none.

    `odd` are lines that are not plain ASCII. Guessed by statistics, a few accented letters are taken for a dozen
    other encodings; where words are written wholly in other letters, they come in rows.
    """
    high = [place for place, byte in enumerate(odd) if byte >= 0x80]
    if not high:
        return None
    alone = sum(1 for p in high if odd[p - 1 : p] < b"\x80" and odd[p + 1 : p + 2] < b"\x80")
    if alone < len(high) * 0.5:
        return None
    signs = bytes(odd[place] for place in high)
    is_hungarian = _HUNGARIAN.search(odd) is not None
    is_latin_9 = _LATIN_9.search(odd) is not None and not _OF_WINDOWS.search(odd)
    for encoding, languages in _CANDIDATES[0 if is_latin_9 else 1 :]:
        text = signs.decode(encoding, "replace")
        for letters in languages if encoding != "cp1252" or languages is not _WESTERN or not is_hungarian else ():
            known = frozenset(letters + letters.upper() + _PLAIN + ("İ" if "ı" in letters else ""))
            if sum(sign in known for sign in text) >= len(text) * _ENOUGH:
                return encoding
    western = signs.decode("cp1252", "replace")
    return "cp1252" if sum(sign in _ALL_WESTERN for sign in western) >= len(western) * _MOST else None
