"""A subject's words, and texts without them."""

import re
from typing import Any

import msgspec

SHORTEST = 4


class Words:
    """What tells who it was; `without` puts the pseudonym in their place, whole words only."""

    def __init__(self, words: list[str], pseudonym: str, *, shortest: int = SHORTEST) -> None:
        kept = sorted({word.strip() for word in words if len(word.strip()) >= shortest}, key=len, reverse=True)
        self.words, self._pseudonym = kept, pseudonym
        joined = "|".join(re.escape(word) for word in kept)
        self._pattern = re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE) if kept else None

    def are_in(self, value: Any) -> bool:
        """Whether a text, or what is told as JSON, has any of them."""
        text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
        return bool(self._pattern and self._pattern.search(text))

    def without(self, value: Any) -> Any:
        """Return a text, a list or a mapping in which the pseudonym stands instead."""
        if self._pattern is None:
            return value
        if isinstance(value, str):
            return self._pattern.sub(self._pseudonym, value)
        if isinstance(value, list):
            return [self.without(one) for one in value]
        if isinstance(value, dict):
            return {self.without(name): self.without(one) for name, one in value.items()}
        return value
