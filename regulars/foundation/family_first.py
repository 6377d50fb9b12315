"""Names that are written with the family first, though nothing in their script says so."""

import re
from collections.abc import Callable

_TITLES = frozenset(
    "dr drs prof dipl ing mag mgr mudr judr herr frau mr mrs ms mme m mlle sr sra don ifj id özv pan pani".split()
)
_PARTICLES = frozenset("von van der den de del della la le du di da dos zu zum al el af ten ter het 't".split())
_PATRONYMIC = re.compile(r"[а-яёіїґ]+(?:ович|евич|йович|ьич|овна|евна|инична|ична|івна|ївна)", re.IGNORECASE)
Parts = tuple[str, str, str, str]


def split_family_first(full: str) -> Parts:
    """Return title, family name, given name and further names of "Nagy István" or "Иванов Иван Иванович"."""
    words = full.split()
    titles = _leading(words, lambda word: word.rstrip(".").lower() in _TITLES)
    words = words[len(titles) :]
    family = _leading(words, _is_shouted) or _leading(words, lambda word: word.lower() in _PARTICLES)
    if not family or family[-1].lower() in _PARTICLES:
        family = words[: len(family) + 1]
    if len(family) == 1 and family[0].endswith("né") and len(words) > 2:
        # A Hungarian wife's name: "Kovácsné Szabó Ágnes".
        family = words[:2]
    if len(family) == len(words):
        family = words[:-1] or words
    rest = words[len(family) :]
    return " ".join(titles), " ".join(family), "".join(rest[:1]), " ".join(rest[1:])


def tells_family_first(full: str) -> bool:
    """Whether a name itself says so: "MARTIN Jean-Paul", or three Russian words with the father's name last."""
    words = full.split()
    if "," in full or len(words) < 2:
        return False
    if len(words) == 3 and _PATRONYMIC.fullmatch(words[2]) and not _PATRONYMIC.fullmatch(words[1]):
        return True
    return len(words[0]) > 2 and _is_shouted(words[0]) and not any(map(_is_shouted, words[-1:])) and words[-1].istitle()


def _is_shouted(word: str) -> bool:
    return len(word) > 1 and word.isupper() and not word.endswith(".")


def _leading(words: list[str], fits: Callable[[str], bool]) -> list[str]:
    found: list[str] = []
    for word in words:
        if not fits(word):
            break
        found.append(word)
    return found
