"""The story's files, read once: plain TOML, so that one can write on without knowing Python."""

import tomllib
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

_STORY = Path(__file__).parent.parent / "story"
_SEED = "Fyrlykt"


@cache
def story_file(name: str) -> dict[str, Any]:
    """Return the content of a file under story/, such as "tellings/cafe"."""
    return tomllib.loads((_STORY / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def culture_slugs() -> tuple[str, ...]:
    """Return the slugs of all cultures, in a fixed order."""
    return tuple(sorted(file.stem for file in (_STORY / "cultures").glob("*.toml")))


def luck(*about: object) -> Random:
    """Return the dice for one matter: the same each time, whatever else is added to the story."""
    return Random(":".join([_SEED, *map(str, about)]))  # noqa: S311  a story, not a secret
