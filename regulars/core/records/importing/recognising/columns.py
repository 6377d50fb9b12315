"""A guess for each column: where it goes, how surely, and why, in words a user can check."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from regulars.core.records.importing.recognising.contents import is_surely_phone, recognise_content
from regulars.core.records.importing.recognising.layouts import LEFT_OUT, Layout
from regulars.core.records.importing.recognising.vocabulary import Vocabulary
from regulars.core.words import mark, say

_PLAIN_WORDS = {
    "email": mark("e-mail addresses"),
    "url": mark("web addresses"),
    "date": mark("dates"),
    "phone": mark("phone numbers"),
    "country": mark("countries"),
    "number": mark("numbers"),
    "yes_no": mark("yes or no"),
}
_TELLING = frozenset({"email", "phone", "url", "date", "country"})
_SAMPLES = 5
_FEWEST_SHARING = 3


@dataclass(slots=True)
class ColumnGuess:
    """A column of the file and the target proposed for it (None: not brought in)."""

    index: int
    name: str
    samples: list[str]
    target: str | None
    confidence: float
    why: str
    content: str = "text"


@dataclass(frozen=True, slots=True)
class Clues:
    """What a record type offers for guessing: its words, targets by content, and what one target may hold."""

    vocabulary: Vocabulary
    by_content: Mapping[str, str]
    single: frozenset[str]
    contents_of: Mapping[str, frozenset[str]]


def guess_columns(
    headings: Sequence[str], rows: Iterable[Sequence[str]], *, clues: Clues, layout: Layout | None
) -> list[ColumnGuess]:
    """Propose a target for each column; no target that holds one value is given to two columns."""
    columns = [list(c) for c in _turned(rows, len(headings))]
    bare = _without_shared_start(headings)
    guesses = [_guess(i, h, columns[i], clues, layout, bare[i]) for i, h in enumerate(headings)]
    for target in {g.target for g in guesses if g.target in clues.single}:
        rivals = sorted((g for g in guesses if g.target == target), key=lambda g: -g.confidence)
        for loser in rivals[1:]:
            loser.target, loser.confidence = None, 0.0
            loser.why = say("“{name}” already goes there.", name=rivals[0].name)
    return guesses


def _turned(rows: Iterable[Sequence[str]], width: int) -> list[list[str]]:
    columns: list[list[str]] = [[] for _ in range(width)]
    for row in rows:
        for index, cell in enumerate(row[:width]):
            if cell.strip():
                columns[index].append(cell.strip())
    return columns


def _without_shared_start(headings: Sequence[str]) -> list[str]:
    """Return the headings without what nearly all begin with, as some programs write them: "Person - Telefon"."""
    starts = Counter(heading.partition(" - ")[0] for heading in headings if " - " in heading)
    start, count = starts.most_common(1)[0] if starts else ("", 0)
    is_shared = count >= max(_FEWEST_SHARING, len(headings) * 0.8)
    return [heading.removeprefix(f"{start} - ") if is_shared else heading for heading in headings]


def _guess(index: int, heading: str, values: list[str], clues: Clues, layout: Layout | None, bare: str) -> ColumnGuess:
    samples = [value[:200] for value in dict.fromkeys(values)][:_SAMPLES]
    content, share = recognise_content(values)
    target, confidence, why = _by_layout(heading, layout) or _by_words(bare, clues, content, share) or (None, 0.0, "")
    if content == "phone" and heading != say("Column {index}", index=index + 1):
        # Under a heading that nobody knows, digits may be the number of anything.
        share = min(share, sum(map(is_surely_phone, values)) / len(values))
    if not why and content in _TELLING and share >= 0.8 and content in clues.by_content:
        target, confidence = clues.by_content[content], round(share * 0.8, 2)
        why = say("Most values are {plain_words}.", plain_words=say(_PLAIN_WORDS[content]))
    if not why:
        why = say("The column is empty.") if not values else say("Neither the heading nor the values say what this is.")
    return ColumnGuess(index, heading, samples, target, confidence, why, content)


def _by_layout(heading: str, layout: Layout | None) -> tuple[str | None, float, str] | None:
    target = layout.target_of(heading) if layout else None
    if layout is None or target is None:
        return None
    if target == LEFT_OUT:
        return None, 1.0, say("{label} keeps its own book-keeping here; it is left out.", label=say(layout.label))
    return target, 1.0, say("This is how {label} names it.", label=say(layout.label))


def _by_words(heading: str, clues: Clues, content: str, share: float) -> tuple[str | None, float, str] | None:
    found = clues.vocabulary.find(heading)
    if found is None:
        return None
    target, confidence, word = found
    fitting = clues.contents_of.get(target.partition(":")[0].partition(".")[0].partition("#")[0])
    if fitting and content in _TELLING and content not in fitting and share >= 0.8:
        other = clues.by_content.get(content)
        why = say(
            "The heading says “{word}”, but the values are {plain_words}.",
            word=word,
            plain_words=say(_PLAIN_WORDS[content]),
        )
        return other, 0.6 if other else 0.0, why
    if fitting and content in fitting:
        return target, min(0.99, confidence + 0.04), say("The heading says “{word}”, and the values fit.", word=word)
    return target, confidence, say("The heading says “{word}”.", word=word)
