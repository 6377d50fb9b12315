"""Catalogues are compiled where they are used, without GNU gettext; a wheel brings them compiled."""

import os
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "locale"
SECONDS_OF_INSTALLING = 2.0


def compile_catalogues(folder: Path = FOLDER, *, anew: bool = False) -> None:
    """Compile what is older than its source, or all anew; where the folder cannot be written, it came compiled."""
    for source in folder.glob("*/LC_MESSAGES/*.po"):
        compiled = source.with_suffix(".mo")
        # An installer writes both within a moment, in any order.
        if (
            not anew
            and compiled.exists()
            and compiled.stat().st_mtime >= source.stat().st_mtime - SECONDS_OF_INSTALLING
        ):
            continue
        # Loaded only where something is to be compiled: a finished installation never does.
        from babel.messages.mofile import write_mo
        from babel.messages.pofile import read_po

        try:
            with source.open("rb") as stream:
                catalogue = read_po(stream)
            made = compiled.with_suffix(f".{os.getpid()}")
            with made.open("wb") as stream:
                write_mo(stream, catalogue)
            made.replace(compiled)
        except OSError:
            continue
