"""Headings in the words of many languages: a base word, and perhaps a label (work, home, mobile)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from regulars.foundation.text import fold

_NOT_WORDS = re.compile(r"[^\w]+|_|(?<=[a-z])(?=[A-Z])")
_LETTERS_APART = re.compile(r"\b[^\W\d_](?: [^\W\d_]\b)+")
_NEARLY = 88
_MOST_WORDS = 8
# Our own mark of a heading that stands twice, "Address (2)": it is no "Address 2".
_DOUBLED = re.compile(r" \(\d+\)$")


def plain_words(heading: str) -> str:
    """Return a heading as folded words with single spaces: "E-Mail (privat)" is "e mail privat"."""
    spaced = _NOT_WORDS.sub(" ", heading)
    words = " ".join(fold(re.sub(r"(?<=\D)(?=\d)|(?<=\d)(?=\D)", " ", spaced)).split())
    # "D.O.B." and "C. P." are one word each; "Bill to street" says what "billing street" says.
    words = _LETTERS_APART.sub(lambda found: found[0].replace(" ", ""), words)
    return words.replace("bill to ", "billing ").replace("ship to ", "shipping ")


@dataclass(slots=True)
class Vocabulary:
    """Words that mean a target, and words that mean a label; `labelled` are the targets that take labels."""

    words: Mapping[str, Iterable[str]]
    labels: Mapping[str, Iterable[str]] = field(default_factory=dict)
    labelled: frozenset[str] = frozenset()
    _targets: dict[str, str] = field(default_factory=dict)
    _label_of: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for target, words in self.words.items():
            for word in words:
                # A word of signs alone would be found in every heading that says nothing else.
                if key := plain_words(word):
                    self._targets.setdefault(key, target)
        for label, words in self.labels.items():
            for word in words:
                self._label_of.setdefault(plain_words(word), label)

    def find(self, heading: str) -> tuple[str, float, str] | None:
        """Return the target a heading means, how surely, and the word that says so."""
        words = plain_words(_DOUBLED.sub("", heading))
        without_number = " ".join(w for w in words.split() if not w.isdecimal())
        for candidate, sureness in ((words, 0.95), (without_number, 0.9)):
            if target := self._targets.get(candidate):
                return target, sureness, candidate
        if found := self._with_label(without_number):
            return found
        if found := self._part_of_whole(without_number):
            return found
        if len(without_number) >= 5 and (near := self._nearly(without_number)):
            return near
        return None

    def _with_label(self, words: str) -> tuple[str, float, str] | None:
        label, rest = "", []
        for word in words.split():
            if not label and word in self._label_of:
                label = self._label_of[word]
            else:
                rest.append(word)
        target = self._targets.get(" ".join(rest))
        if not label or not target:
            return None
        base, dot, part = target.partition(".")
        base, _, own = base.partition(":")
        if base not in self.labelled:
            return None
        return f"{base}:{f'{label} {own}'.strip()}{dot}{part}", 0.9, " ".join(rest)

    def _part_of_whole(self, words: str) -> tuple[str, float, str] | None:
        """Read "Postal address (city)": a word for the whole, and one for a part of it."""
        known = words.split()[:_MOST_WORDS]
        for first in range(len(known)):
            for end in range(len(known), first, -1):
                whole = self._targets.get(" ".join(known[first:end]), "")
                rest = " ".join([*known[:first], *known[end:]])
                if not whole.endswith(".whole") or not rest:
                    continue
                target = self._targets.get(rest)
                found = (target, 0.9, rest) if target else self._with_label(rest)
                if found and "." in found[0] and found[0].startswith(whole.partition(".")[0]):
                    return found
        return None

    def _nearly(self, words: str) -> tuple[str, float, str] | None:
        # Loaded late: most files' headings are recognised without it, and most processes bring in no file.
        from rapidfuzz import fuzz, process

        found = process.extractOne(words, self._targets.keys(), scorer=fuzz.ratio, score_cutoff=_NEARLY)
        return (self._targets[found[0]], found[1] / 100 * 0.75, found[0]) if found else None
