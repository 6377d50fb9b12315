"""Translating in batches: what a language lacks goes out as JSON, and comes back filled in."""

from pathlib import Path

from babel.messages.pofile import write_po

from regulars.site.texts.catalogues import FOLDER, catalogue_file, is_translated, read_catalogue


def missing_texts(language: str, folder: Path = FOLDER) -> dict[str, str | list[str]]:
    """Return {text: ""} for what is not translated yet; a text with a plural has a list with a place for each form."""
    catalogue = read_catalogue(language, folder)
    found: dict[str, str | list[str]] = {}
    for message in catalogue:
        if message.id and not is_translated(message):
            is_plural = isinstance(message.id, tuple)
            found[message.id[0] if is_plural else str(message.id)] = [""] * catalogue.num_plurals if is_plural else ""
    return found


def fill_catalogue(language: str, filled: dict[str, str | list[str]], folder: Path = FOLDER) -> int:
    """Write these translations into a language's file; return how many found their place."""
    catalogue = read_catalogue(language, folder)
    count = 0
    for one, string in filled.items():
        message = catalogue.get(one)
        if message and string:
            message.string = tuple(string) if isinstance(string, list) else string
            count += 1
    with catalogue_file(language, folder).open("wb") as stream:
        write_po(stream, catalogue, width=120, sort_output=True, include_lineno=False)
    return count
