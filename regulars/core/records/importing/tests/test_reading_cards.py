"""vCard and LDIF files as tables."""

from pathlib import Path

import pytest

from regulars.core.records.importing.reading import Table, open_table


def opened(folder: Path, content: bytes) -> Table:
    path = folder / "contacts"
    path.write_bytes(content)
    return open_table(path)


def test_each_card_is_a_row_and_headings_are_the_union(tmp_path: Path) -> None:
    cards = (
        "BEGIN:VCARD\nVERSION:3.0\nN:Hansen;Kari\nTEL;TYPE=CELL:1\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nFN:Ola\nX-ODD:kept\nEND:VCARD\n"
        "BEGIN:VCARD\nFN:Cut"
    )
    table = opened(tmp_path, cards.encode("utf-16"))
    assert table.headings == ["Family name", "Given name", "Phone (mobile)", "Full name", "X-ODD"]
    rows = list(table.rows())
    assert [row.cells for row in rows[:2]] == [["Hansen", "Kari", "1", "", ""], ["", "", "", "Ola", "kept"]]
    assert "ends in the middle" in str(rows[2].problem)


def test_an_ldif_entry_is_a_row(tmp_path: Path) -> None:
    table = opened(tmp_path, b"dn: cn=A\nobjectclass: person\ncn: A\nmail: a@x.org\nmail: b@x.org\n\ndn: cn=B\ncn: B\n")
    assert table.headings == ["cn", "mail", "mail 2"]
    assert [row.cells for row in table.rows()] == [["A", "a@x.org", "b@x.org"], ["B", "", ""]]


def test_entries_that_change_another_address_book_are_nobody(tmp_path: Path) -> None:
    changing = b"dn: cn=A\nchangetype: modify\nreplace: mail\nmail: a@x.org\n-\n\ndn: cn=B\nchangetype: delete\n\n"
    problems = [row.problem for row in opened(tmp_path, changing + b"dn: cn=C\ncn: C\n").rows()]
    assert "changes or removes" in str(problems[0])
    assert problems[2] is None


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"BEGIN:VCARD\rVERSION:3.0\rFN:Ada\rEND:VCARD\r", "vcard"), (b"version: 1\rdn: cn=Ada\rcn: Ada\r", "ldif")],
)
def test_lines_may_end_as_old_macs_ended_them(tmp_path: Path, content: bytes, kind: str) -> None:
    table = opened(tmp_path, content)
    assert (table.format, [row.cells for row in table.rows()]) == (kind, [["Ada"]])
