"""How a spreadsheet shows its numbers, where that is another text: 12.5 % kept as 0.125, the postcode 01067 as 1067."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

_PIECE = 1024 * 1024
# Bounded, and never beyond the next tag: a text of nothing but beginnings would be looked through for hours.
_LONGEST_TAG = 2_000
_ATTRIBUTE = re.compile(r'\b([\w:]{1,60})="([^"]*)"')


def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(?:\w{{1,20}}:)?{name}\b([^<>]{{0,{_LONGEST_TAG}}})>")


_CELL, _STYLE, _FORMAT, _SHEET, _RELATION = map(_tags, ("c", "xf", "numFmt", "sheet", "Relationship"))
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_PADDED = re.compile(r"0{2,20}")
_NOT_SHOWN = re.compile(r'\[[^\[\]]*\]|"[^"]*"|\\.')
_BUILT_IN = {"9": "%", "10": "%"}
_MOST_RUNS = 100_000
Run = tuple[int, int, str]


@dataclass(slots=True)
class NumberFormats:
    """By column, the runs of rows whose numbers are shown as per cents (%) or filled up with zeros (000…)."""

    runs: dict[int, list[Run]] = field(default_factory=dict)

    def shown(self, row: int, column: int, number: float, text: str) -> str:
        """Return the text that the spreadsheet shows for a number; rows and columns begin at 0."""
        runs = self.runs.get(column)
        if not runs:
            return text
        first, last, way = runs[max(0, bisect_right(runs, (row, 1 << 30, "~")) - 1)]
        if not first <= row <= last:
            return text
        if way == "%":
            return f"{(Decimal(text) * 100).normalize():f}%"
        return text.zfill(len(way)) if number.is_integer() and number >= 0 else text

    def note(self, row: int, column: int, way: str) -> None:
        """Remember a cell; rows must come in order."""
        runs = self.runs.setdefault(column, [])
        if runs and runs[-1][1] == row - 1 and runs[-1][2] == way:
            runs[-1] = (runs[-1][0], row, way)
        elif len(runs) < _MOST_RUNS:
            runs.append((row, row, way))


NO_FORMATS = NumberFormats()


def read_number_formats(path: Path, sheet: str) -> NumberFormats:
    """Return how the numbers of a sheet are shown; nothing is looked for where the file has no such styles."""
    with ZipFile(path) as archive:
        names = set(archive.namelist())
        part = _part_of(archive, sheet) if {"xl/workbook.xml", "xl/styles.xml"} <= names else ""
        ways = _ways(_read(archive, "xl/styles.xml")) if part in names else {}
        if not ways:
            return NO_FORMATS
        found = NumberFormats()
        for attributes in _cells(archive, part):
            cell = dict(_ATTRIBUTE.findall(attributes))
            way = ways.get(cell.get("s", ""))
            if way and (place := _PLACE.fullmatch(cell.get("r", ""))):
                found.note(int(place[2]) - 1, _column(place[1]), way)
        return found


def _read(archive: ZipFile, name: str) -> str:
    return archive.read(name).decode("utf-8", "replace")


def _part_of(archive: ZipFile, sheet: str) -> str:
    relation = ""
    for tag in _SHEET.findall(_read(archive, "xl/workbook.xml")):
        said = dict(_ATTRIBUTE.findall(tag))
        if html.unescape(said.get("name", "")) == sheet:
            relation = said.get("r:id", "")
    rels = "xl/_rels/workbook.xml.rels"
    for tag in _RELATION.findall(_read(archive, rels)) if relation else ():
        said = dict(_ATTRIBUTE.findall(tag))
        if said.get("Id") == relation:
            target = said.get("Target", "")
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return ""


def _ways(styles: str) -> dict[str, str]:
    """By the number of a style, whether it shows per cents or fills up with zeros."""
    codes = dict(_BUILT_IN)
    for tag in _FORMAT.findall(styles):
        said = dict(_ATTRIBUTE.findall(tag))
        codes[said.get("numFmtId", "")] = _way(html.unescape(said.get("formatCode", "")))
    of_cells = styles.partition("cellXfs")[2].partition("cellXfs")[0]
    ways = [dict(_ATTRIBUTE.findall(tag)).get("numFmtId", "") for tag in _STYLE.findall(of_cells)]
    return {str(index): codes[code] for index, code in enumerate(ways) if codes.get(code)}


def _way(code: str) -> str:
    plain = _NOT_SHOWN.sub("", code.partition(";")[0]).strip()
    if "%" in plain:
        return "%"
    return plain if _PADDED.fullmatch(plain) else ""


def _cells(archive: ZipFile, part: str) -> Iterator[str]:
    held = ""
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            held += piece.decode("latin-1")
            yield from _CELL.findall(held)
            # Only a tag that is not closed yet is read on.
            begun = held.rfind("<", -_LONGEST_TAG)
            held = held[begun:] if begun > held.rfind(">") else ""


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
