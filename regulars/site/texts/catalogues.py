"""PO files: one a language, brought up to date with what the code says."""

from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from regulars.site.texts.compiling import FOLDER
from regulars.site.texts.gathering import Text

SOURCE = "en"
_A_DAY = datetime(2026, 1, 1, tzinfo=UTC)


def catalogue_file(language: str, folder: Path = FOLDER) -> Path:
    """Return where the texts of a language stand."""
    return folder / language / "LC_MESSAGES" / "django.po"


def read_catalogue(language: str, folder: Path = FOLDER) -> Catalog:
    """Return the texts of a language; an empty catalogue where there are none yet."""
    file = catalogue_file(language, folder)
    if not file.exists():
        return Catalog(locale=language, fuzzy=False)
    with file.open("rb") as stream:
        return read_po(stream, locale=language)


def update_catalogue(language: str, texts: list[Text], folder: Path = FOLDER) -> int:
    """Bring a language's file up to date with these texts; return how many are not translated yet."""
    kept = read_catalogue(language, folder)
    fresh = Catalog(locale=language, fuzzy=False, project="Regulars", charset="utf-8")
    # A day of its own would make every file look changed.
    fresh.revision_date = fresh.creation_date = _A_DAY
    for text in texts:
        key = (text.one, text.many) if text.many else text.one
        known = kept.get(text.one)
        string = known.string if known and isinstance(known.string, tuple) == bool(text.many) else None
        fresh.add(key, string, locations=[(text.place, None)])  # type: ignore[list-item]  # places have no lines
    file = catalogue_file(language, folder)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        write_po(stream, fresh, width=120, sort_output=True, include_lineno=False, omit_header=False)
    return sum(not is_translated(message) for message in fresh if message.id)


def is_translated(message: Message) -> bool:
    """Whether every form of a message is there."""
    return all(message.string) if isinstance(message.string, tuple) else bool(message.string)
