"""Best first among documents that match alike: whole words in names, then beginnings, then the alphabet; text last."""

from regulars.core.search.asking import Candidate
from regulars.core.search.document import ID_BITS, type_number
from regulars.core.search.reach import Reach
from regulars.core.search.wanted import Wanted


def ranked(reach: Reach, found: list[Candidate], wanted: list[Wanted]) -> list[int]:
    """Return the documents in order, judged by the names and titles that the viewer may read."""
    tags = ("", *reach.tags.get("n", ()))
    blocked = {type_number(name) for name in reach.blocked.get("n", ())}
    words = [one.typed for one in wanted]
    graded = [
        (not candidate.is_preferred, _grade(_visible_names(candidate, tags, blocked), words), candidate.document)
        for candidate in found
    ]
    return [document for _, _, document in sorted(graded)]


def _visible_names(candidate: Candidate, tags: tuple[str, ...], blocked: set[int]) -> list[str]:
    if candidate.document >> ID_BITS in blocked:
        return []
    lines = (line.partition(":") for line in candidate.names.split("\n") if line)
    return [key for tag, _, key in lines if tag in tags]


def _grade(names: list[str], words: list[str]) -> tuple[int, int, str]:
    text = "\n".join(names)
    inside = f"\n{text.replace(' ', chr(10))}\n"
    whole = sum(f"\n{word}\n" in inside for word in words)
    begun = sum(f"\n{word}" in inside for word in words)
    return -whole, -begun, names[0] if names else ""
