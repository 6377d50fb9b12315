"""Separated text of every kind of damage: all rows come out, and what is wrong is said."""

from pathlib import Path

import pytest

from regulars.core.records.importing.reading import Reading, SourceRow, Table, UnreadableFile, open_table


def opened(folder: Path, content: bytes | str, **asked: object) -> Table:
    path = folder / "list.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return open_table(path, reading=Reading(**asked))  # type: ignore[arg-type]


def rows_of(folder: Path, content: bytes | str, **asked: object) -> list[SourceRow]:
    return list(opened(folder, content, **asked).rows())


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32", "cp1251", "shift_jis"]
)
def test_the_encoding_is_found_out(tmp_path: Path, encoding: str) -> None:
    names = {"cp1251": ["Анна Иванова", "Пётр Смирнов", "Ольга"], "shift_jis": ["山田太郎", "鈴木花子", "さくら"]}
    written = names.get(encoding, ["Åse Müller", "José Núñez", "Zoë"]) * 20
    rows = rows_of(tmp_path, ("Name;City\r\n" + "".join(f"{n};x\r\n" for n in written)).encode(encoding))
    assert [row.cells[0] for row in rows] == written
    assert not any(row.problem for row in rows)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found_out(tmp_path: Path, separator: str) -> None:
    text = separator.join(["Name", "City", "Note"]) + "\n" + separator.join(["Kari", "Oslo", '"a, b; c"']) + "\n"
    table = opened(tmp_path, text * 1)
    assert table.reading.separator == separator
    assert next(table.rows()).cells == ["Kari", "Oslo", "a, b; c"]


def test_excels_own_separator_line_is_obeyed(tmp_path: Path) -> None:
    table = opened(tmp_path, "sep=;\r\nName;City\r\nKari;Oslo\r\n")
    assert table.headings == ["Name", "City"]


def test_titles_above_the_headings_and_empty_rows_are_passed_over(tmp_path: Path) -> None:
    table = opened(tmp_path, "Customers of 2026,,\n\nName,City,Phone\nKari,Oslo,22\n,,\nOla,Bergen,55\n")
    assert table.headings == ["Name", "City", "Phone"]
    assert [(r.number, r.cells[0]) for r in table.rows()] == [(4, "Kari"), (6, "Ola")]


def test_a_title_above_a_list_of_two_columns_is_passed_over(tmp_path: Path) -> None:
    table = opened(tmp_path, "Exported 2026-11-01\n\nName,E-mail\nKari,kari@example.org\n")
    assert table.headings == ["Name", "E-mail"]
    assert opened(tmp_path, "Name,\nKari,kari@example.org\n").headings == ["Name", "Column 2"]


def test_a_file_without_headings_gets_numbered_columns(tmp_path: Path) -> None:
    table = opened(tmp_path, "Kari,kari@example.org\nOla,ola@example.org\n")
    assert table.headings == ["Column 1", "Column 2"]
    assert len(list(table.rows())) == 2


def test_headings_that_are_empty_or_doubled_are_told_apart(tmp_path: Path) -> None:
    assert opened(tmp_path, "Name,Phone,Phone,\nA,1,2,x\n").headings == ["Name", "Phone", "Phone (2)", "Column 4"]


def test_rows_with_too_many_cells_are_named_and_short_ones_pass(tmp_path: Path) -> None:
    short, long, even = rows_of(tmp_path, "Name,City,Phone\nKari,Oslo\nOla,Oslo,1,extra\nPer,Moss,2,\n")
    assert short.problem is None
    assert long.problem is not None
    assert "4 cells" in long.problem
    assert (even.problem, even.cells) == (None, ["Per", "Moss", "2"])


def test_a_quote_that_is_never_closed_spoils_only_its_row(tmp_path: Path) -> None:
    lines = [f"Person {i},{i}" for i in range(2_000)]
    lines[3] = '"Broken,3'
    rows = rows_of(tmp_path, "Name,Number\n" + "\n".join(lines) + "\n")
    assert len(rows) == 2_000
    assert [row.number for row in rows if row.problem] == [5]
    assert "never closed" in str(rows[3].problem)
    assert rows[-1].cells == ["Person 1999", "1999"]


def test_line_ends_inside_quotes_are_kept(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, 'Name,Note\nKari,"one\ntwo ""quoted"""\n')
    assert row.cells == ["Kari", 'one\ntwo "quoted"']


def test_a_file_cut_off_in_a_row_says_so(tmp_path: Path) -> None:
    assert [bool(r.problem) for r in rows_of(tmp_path, "Name,City,Phone\nKari,Oslo,1\nOla,Ber")] == [False, True]


def test_bytes_that_are_not_in_the_encoding_are_named_in_their_row(tmp_path: Path) -> None:
    good = "Åse,Oslo\n".encode() * 30
    rows = rows_of(tmp_path, b"Name,City\n" + good + "Bjørn,Oslo\n".encode("cp1252") + good)
    assert [bool(r.problem) for r in rows] == [False] * 30 + [True] + [False] * 30


def test_nulls_are_taken_out(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, b"Name,City\nKa\0ri,Os\0lo\n")
    assert row.cells == ["Kari", "Oslo"]


def test_a_line_of_many_megabytes_is_cut_and_named(tmp_path: Path) -> None:
    first, second = rows_of(tmp_path, "Name,City\n" + "x" * 5_000_000 + ",Oslo\nOla,Bergen\n")
    assert "longer than" in str(first.problem)
    assert second.cells == ["Ola", "Bergen"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"\n \n\0", "empty"),
        (b"%PDF-1.4 x", "PDF"),
        (b"\x89PNG\r\n", "picture"),
        (b"<!DOCTYPE html><table>", "web page"),
        (b'[{"name": "x"}]', "JSON"),
        (bytes(range(1, 30)) * 50, "not a text"),
        (b",,\n,,\n", "no rows"),
    ],
)
def test_what_is_no_list_is_refused_with_advice(tmp_path: Path, content: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        opened(tmp_path, content)


def test_the_user_can_overrule_everything(tmp_path: Path) -> None:
    table = opened(tmp_path, "a;b,c\nd;e,f\n", separator=",", has_heading=False, decimal=",", date_order="mdy")
    assert [row.cells for row in table.rows()] == [["a;b", "c"], ["d;e", "f"]]
    assert (table.reading.decimal, table.reading.date_order) == (",", "mdy")
    with pytest.raises(UnreadableFile, match="no encoding"):
        opened(tmp_path, "a,b\n", encoding="klingon")


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    import tracemalloc

    path = tmp_path / "big.csv"
    with path.open("w") as out:
        out.write("Name,E-mail,Note\n")
        out.writelines(f"Person {i},p{i}@example.org,{'x' * 100}\n" for i in range(60_000))
    tracemalloc.start()
    count = sum(1 for _ in open_table(path).rows())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 60_000
    assert peak < 6_000_000 < path.stat().st_size
