"""The key that signs sessions and cursors: made once, kept beside the data, never in the code."""

import os
import secrets
from pathlib import Path


def secret_key(data: Path) -> str:
    """Return REGULARS_SECRET_KEY, or the key kept in the data folder, making one at first start."""
    from_environment = os.environ.get("REGULARS_SECRET_KEY")
    if from_environment:
        return from_environment
    place = data / "secret.key"
    try:
        with open(place, "x", opener=lambda path, flags: os.open(path, flags, 0o600)) as fresh:
            fresh.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return place.read_text().strip()
