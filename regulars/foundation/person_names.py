"""Names of persons: taken apart and put together by the customs of the script they are written in."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from regulars.foundation.family_first import split_family_first, tells_family_first

if TYPE_CHECKING:
    from nameparser.config import Constants

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_KANA = re.compile("[\u3040-\u30ff]")
_EAST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]")
_TWO_SIGN_FAMILIES = frozenset(
    {
        "令狐",
        "司徒",
        "長孫",
        "上官",
        "端木",
        "欧阳",
        "제갈",
        "선우",
        "황보",
        "歐陽",
        "사공",
        "諸葛",
        "公孙",
        "司空",
        "长孙",
        "司馬",
        "尉迟",
        "公孫",
        "서문",
        "司马",
        "东方",
        "남궁",
        "독고",
        "皇甫",
        "尉遲",
        "慕容",
        "夏侯",
        "宇文",
        "诸葛",
        "東方",
    }
)
_LONGEST_PARSED = 200
# Written behind a name in letters and lists, and no part of it.
_HONORIFIC = re.compile(r"(様|さま|殿|御中|先生)$")
# Two letters at least: a single one may be an initial or a conjunction.
_LETTERS = re.compile(r"(?:[^\W\d_][^\W_]+)(?:-[^\W\d_][^\W_]+)*")
_ROMAN = re.compile("[ivxlc]+")


class PersonName(NamedTuple):
    """A person's name in parts; each part may be empty."""

    prefix: str = ""
    given: str = ""
    additional: str = ""
    family: str = ""
    suffix: str = ""
    nickname: str = ""


_NOBODY = PersonName()


@lru_cache(maxsize=8_192)
def split_name(full: str) -> PersonName:
    """Take a full name apart: "Hansen, Kari", "Dr. Jan van der Berg", "王小明" or "山田 太郎"."""
    full = " ".join(full.split())
    if not full or len(full) > _LONGEST_PARSED:
        return PersonName(given=full)
    if _is_eastern(full):
        return _split_eastern(full)
    if " " not in full and "," not in full:
        return PersonName(given=full)
    if tells_family_first(full):
        return split_reversed_name(full)
    return _split_western(full)


def split_reversed_name(full: str) -> PersonName:
    """Take a name apart of which it is known that the family stands first: "Nagy István", "Müller Hans"."""
    full = " ".join(full.split())
    if "," in full or " " not in full or len(full) > _LONGEST_PARSED or _is_eastern(full):
        return split_name(full)
    prefix, family, given, additional = split_family_first(full)
    return PersonName(prefix, given, additional, family)


def compose_name(name: PersonName) -> str:
    """Put the parts together as the person would write them; family first in Chinese, Japanese and Korean."""
    if _is_eastern(name.family + name.given):
        if _KANA.search(name.family) and not _HAN.search(name.family + name.given):
            return _joined(name.given, name.additional, name.family)
        space = " " if _KANA.search(name.family + name.given) else ""
        return f"{name.family}{space}{name.given}{name.additional}".strip()
    core = _joined(name.prefix, name.given or name.nickname, name.additional, name.family)
    if name.suffix:
        core = (
            f"{core}, {name.suffix}"
            if re.match(r"(?i)(ph|m\.?d|esq|mba|dds)", name.suffix)
            else _joined(core, name.suffix)
        )
    return core


def sort_key_name(name: PersonName) -> str:
    """Return the name as a directory sorts it: family first."""
    return _joined(name.family, name.given, name.additional) or name.nickname


def is_empty_name(name: PersonName) -> bool:
    """Tell whether no part is filled."""
    return name == _NOBODY


def _is_eastern(text: str) -> bool:
    if text.isascii():
        return False
    signs = _EAST.findall(text)
    return bool(signs) and len(signs) >= sum(c.isalpha() for c in text) / 2


def _split_eastern(full: str) -> PersonName:
    full, honorific = _without_honorific(full)
    if honorific:
        return _split_eastern(full)._replace(suffix=honorific)
    foreign = re.split("[・·‧]", full)
    if len(foreign) > 1:
        return PersonName(given=foreign[0].strip(), family=" ".join(p.strip() for p in foreign[1:]))
    family, space, given = full.partition(" ")
    if space:
        return PersonName(family=family, given=given)
    if len(full) < 2 or (_KANA.search(full) and not _HAN.search(full)):
        return PersonName(given=full)
    cut = 2 if full[:2] in _TWO_SIGN_FAMILIES and len(full) > 2 else _family_length(full)
    return PersonName(family=full[:cut], given=full[cut:])


def _without_honorific(full: str) -> tuple[str, str]:
    found = _HONORIFIC.search(full)
    return (full[: found.start()].rstrip(), found[1]) if found and found.start() > 1 else (full, "")


def _family_length(full: str) -> int:
    # Four signs, or kana after the second, are a Japanese name: two for the family.
    is_japanese = not _HANGUL.search(full) and (len(full) >= 4 or bool(_KANA.search(full)))
    return 2 if is_japanese and len(full) > 2 else 1


def _split_western(full: str) -> PersonName:
    words = full.split(" ")
    if len(words) == 2 and _is_plain(words[0]) and _is_plain(words[1]):
        return PersonName("", words[0], "", words[1])
    if len(words) == 3 and all(map(_is_plain, words)):
        return PersonName("", *words)
    return _parse_western(full)


def _parse_western(full: str) -> PersonName:
    # Imported late: the library takes long to load, and most starts need no names read.
    from nameparser import HumanName

    read = HumanName(full, constants=_constants())
    given, family = read.first, read.last
    if family and not given:
        given, family = (family, "") if "," not in full else ("", family)
    name = PersonName(read.title, given, read.middle, family, read.suffix, read.nickname)
    return PersonName(given=full) if is_empty_name(name) else name


def _is_plain(word: str) -> bool:
    """Whether a word can be nothing but a name, so that the whole needs no parsing."""
    lower = word.lower()
    return bool(_LETTERS.fullmatch(word)) and not _ROMAN.fullmatch(lower) and lower not in _words_of_custom()


@lru_cache(maxsize=1)
def _constants() -> "Constants":
    from nameparser.config import Constants

    ours = Constants()
    ours.titles.add("shri", "smt", "sri", "kum", "dhr", "mevr", "drs", "mgr", "inż", "ing")
    return ours


@lru_cache(maxsize=1)
def _words_of_custom() -> frozenset[str]:
    """The words that are titles, particles or suffixes somewhere."""
    kinds = ("titles", "first_name_titles", "prefixes", "bound_first_names", "conjunctions", "suffix_acronyms",
             "suffix_not_acronyms", "suffix_acronyms_ambiguous")  # fmt: skip
    return frozenset(word for kind in kinds for word in getattr(_constants(), kind))


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
