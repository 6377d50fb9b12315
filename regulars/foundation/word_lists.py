"""Several words in one cell of a file, so that they come apart again as they were joined."""

import re

_SIGNS = ";,|\n"


def join_words(words: list[str]) -> str:
    """Return the words in one text; a word that would come apart stands in quotes."""
    return "; ".join(_quoted(word) if _needs_quotes(word) else word for word in words)


def split_words(text: str, sign: str | None = None) -> list[str]:
    """Return the words of a text, each once; `sign` is what stands between them, if it is known."""
    if " ::: " in text and '"' not in text:
        parts = text.split(" ::: ")
    else:
        ends = re.escape(sign or _SIGNS)
        # Spaces that may end a word are not looked through from each of them on to the last.
        parts = re.findall(rf'[^\S{ends}]*"(?:[^"]|"")*"[^\S{ends}]*(?=[{ends}]|$)|[^{ends}]+', text)
    return [word for word in dict.fromkeys(_plain(part.strip()) for part in parts) if word]


def _needs_quotes(word: str) -> bool:
    return word.startswith('"') or " ::: " in word or any(sign in word for sign in _SIGNS)


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _plain(part: str) -> str:
    if len(part) > 1 and part[0] == part[-1] == '"':
        return part[1:-1].replace('""', '"').strip()
    return part
