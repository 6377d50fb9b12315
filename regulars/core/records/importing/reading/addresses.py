"""vCard and LDIF as tables: one pass to learn the headings, another for the rows."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from regulars.core.records.importing.reading.table import MOST_COLUMNS, Reading, SourceRow, Table, UnreadableFile
from regulars.core.words import mark, say
from regulars.foundation.contentlines import BrokenCard, read_cards
from regulars.foundation.contentlines.flattening import flatten_card
from regulars.foundation.formulas import keep_apostrophe
from regulars.foundation.ldif import LdifEntry, read_ldif

_LEFT_OVER = "Other lines"
# What the reader of cards says, which is plain Python and knows no catalogues.
_REASONS = (
    mark("The file ends in the middle of this card."),
    mark("These lines stand outside of any card."),
    mark("The card is empty."),
    mark("The card has no END:VCARD line; it was cut off."),
)
_LDAP_NOISE = frozenset({"objectclass", "modifytimestamp", "entryuuid", "entrydn", "structuralobjectclass"})
Flat = tuple[dict[str, str], bytes | None, str | None]


def open_vcards(path: Path, asked: Reading) -> Table:
    """Open a vCard file; a card is a row, and its pictures are read with it."""
    return _table("vcard", path, asked, _cards)


def open_ldif(path: Path, asked: Reading) -> Table:
    """Open an LDIF file; an entry is a row."""
    return _table("ldif", path, asked, _entries)


def _table(format_name: str, path: Path, asked: Reading, read: Callable[[Path], Iterator[Flat]]) -> Table:
    headings: dict[str, int] = {}
    count = 0
    for cells, _picture, _problem in read(path):
        count += 1
        for heading in cells:
            if heading in headings or len(headings) < MOST_COLUMNS:
                headings[heading] = headings.get(heading, 0) + 1
    if not count:
        raise UnreadableFile(say("There are no cards in the file. Export it again from the program it comes from."))
    columns = list(headings)
    index = {heading: at for at, heading in enumerate(columns)}

    def rows() -> Iterator[SourceRow]:
        for number, (cells, picture, problem) in enumerate(read(path), start=1):
            row = [""] * len(columns)
            for heading, value in cells.items():
                if (at := index.get(heading)) is not None:
                    # Nothing was disarmed on a card: an apostrophe is the text's own, and stays when cells are read.
                    row[at] = keep_apostrophe(value) if value[:1] == "'" else value
            yield SourceRow(number, row, problem, picture)

    known = replace(asked, encoding="utf-8", date_order="ymd", decimal=".", has_heading=False)
    return Table(format_name, columns, known, rows)


def _cards(path: Path) -> Iterator[Flat]:
    with path.open("rb") as stream:
        for card in read_cards(stream):
            if isinstance(card, BrokenCard):
                yield (
                    {"Full name": card.text},
                    None,
                    say("Line {line}: {reason}", line=card.line, reason=say(card.reason)),
                )
                continue
            cells, picture = flatten_card(card)
            if card.odd_lines:
                cells[_LEFT_OVER] = "\n".join(card.odd_lines)
            yield cells, picture, None


def _is_group(entry: LdifEntry) -> bool:
    return any(n.lower() == "objectclass" and v.lower().startswith("groupof") for n, v in entry.attributes)


def _entries(path: Path) -> Iterator[Flat]:
    with path.open("rb") as stream:
        for entry in read_ldif(stream):
            cells: dict[str, str] = {"Kind": "group"} if _is_group(entry) else {}
            for name, value in entry.attributes:
                if name.lower() in _LDAP_NOISE:
                    continue
                number = 2
                heading = name
                while heading in cells:
                    heading, number = f"{name} {number}", number + 1
                cells[heading] = value
            if entry.odd_lines:
                cells[_LEFT_OVER] = "\n".join(entry.odd_lines)
            yield cells, entry.picture, _problem_of(entry)


def _problem_of(entry: LdifEntry) -> str | None:
    if not entry.attributes:
        return say("Line {line}: the entry is empty.", line=entry.line)
    if entry.change != "add":
        return say("Line {line}: the entry changes or removes one of another address book.", line=entry.line)
    return None
