"""The key that signs and seals: made once, kept beside the data, never in the code; older ones still open."""

import os
import secrets
from pathlib import Path

from regulars.foundation.on_disk import write_whole

FILE = "secret.key"


def secret_keys(data: Path) -> list[str]:
    """Return the key in use, then those that it followed; made at first start, unless REGULARS_SECRET_KEY is given."""
    from_environment = os.environ.get("REGULARS_SECRET_KEY")
    if from_environment:
        older = os.environ.get("REGULARS_SECRET_KEY_OLD", "")
        return [from_environment, *older.split()]
    place = data / FILE
    try:
        with open(place, "x", opener=_for_us_alone) as fresh:
            fresh.write(new_key())
    except FileExistsError:
        pass
    return place.read_text().split()


def new_key() -> str:
    """Return a key that nobody can guess."""
    return secrets.token_urlsafe(50)


def keep_keys(data: Path, keys: list[str]) -> None:
    """Put these keys in place of those before, whole or not at all."""
    write_whole(("\n".join(keys) + "\n").encode(), data / FILE)


def _for_us_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
