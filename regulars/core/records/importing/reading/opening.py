"""The one door to all readers: a file's first bytes say which format it has, not its name."""

import re
from pathlib import Path

from regulars.core.records.importing.reading.addresses import open_ldif, open_vcards
from regulars.core.records.importing.reading.encodings import readable_sample
from regulars.core.records.importing.reading.separated import open_separated
from regulars.core.records.importing.reading.table import Reading, Table, UnreadableFile
from regulars.core.words import mark, say

_START = 64 * 1024
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = {
    b"%PDF": mark("a PDF"),
    b"\x89PNG": mark("a picture"),
    b"\xff\xd8\xff": mark("a picture"),
    b"GIF8": mark("a picture"),
    b"\x1f\x8b": mark("a gzip archive"),
    b"SQLite format 3": mark("a database"),
    b"7z\xbc\xaf": mark("a 7z archive"),
    b"{\\rtf": mark("a rich-text document"),
    b"MZ": mark("a program"),
    b"\x7fELF": mark("a program"),
}
_LDIF = re.compile(r"^(version:\s*\d|dn::?\s)", re.IGNORECASE | re.MULTILINE)


def open_table(path: Path | str, *, reading: Reading | None = None) -> Table:
    """Open a CSV, TSV, XLSX, XLS, ODS, vCard or LDIF file; raise UnreadableFile with a sentence for the user."""
    path, reading = Path(path), reading or Reading()
    with path.open("rb") as stream:
        start = stream.read(_START)
    if not start.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise UnreadableFile(say("The file is empty. Export it again from the program it comes from."))
    if start.startswith((_ZIP, _OLE)):
        # Loaded late, and so not at all where no such file is brought in.
        from regulars.core.records.importing.reading.spreadsheets import open_spreadsheet

        return open_spreadsheet(path, reading)
    for magic, kind in _FOREIGN.items():
        if start.startswith(magic):
            raise UnreadableFile(
                say("This is {kind}, not a list. Export it as CSV, XLSX, vCard or LDIF and try again.", kind=say(kind))
            )
    # Old Macs ended lines with a carriage return alone.
    text = readable_sample(start).replace("\r\n", "\n").replace("\r", "\n")
    if re.search(r"^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t\r]*$", text, re.IGNORECASE | re.MULTILINE):
        return open_vcards(path, reading)
    if _LDIF.match(text.lstrip("\ufeff \r\n")) or re.match(r"(#.*\n)+dn:", text):
        return open_ldif(path, reading)
    if re.match(r"\s*(<!doctype html|<html|<\?xml|<table)", text, re.IGNORECASE):
        raise UnreadableFile(
            say("This is a web page or an XML file, not a list. Open it in a spreadsheet and save as XLSX.")
        )
    if re.match(r"\s*[\[{]\s*[\"\[{]", text):
        raise UnreadableFile(say("This is JSON, not a list. Use the API for it, or export as CSV."))
    return open_separated(path, reading)
