"""A cell that was built to keep an import busy is read, or refused, as soon as any other of its length."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from regulars.commons.directory.importing.cells import split_values
from regulars.commons.directory.importing.drafting import compile_plan, draft_row
from regulars.commons.directory.importing.targets import party_targets
from regulars.core.access.viewer import Viewer, viewer_of
from regulars.core.records.fields import all_fields
from regulars.core.records.importing.general.cells import read_cell
from regulars.core.records.importing.reading.opening import open_table
from regulars.core.records.importing.reading.table import Reading, SourceRow, UnreadableFile
from regulars.core.records.importing.recognising.contents import recognise_content
from regulars.core.records.importing.recognising.notations import parse_date
from regulars.core.records.registry import all_record_types
from regulars.core.records.registry import record_type as find_type
from regulars.core.together.mentioning import mentioned_in
from regulars.foundation.word_lists import split_words
from testing.people import People
from testing.soak import rounds

# What takes too long takes hundreds of seconds over a quarter of the longest cell as well.
LONGEST = rounds(250_000, soak=1_000_000)
# Where many places are tried, a tenth is enough: what takes minutes over a whole one takes seconds.
SHORTER = 100_000
# Processor time, of which what goes through a text once takes a tenth.
SECONDS = 1.0
SIGNS = (
    " ", "\n", ",", ", ", "@", "@,", ",@", "a@", ".", "@.", ";", " ::: ", '"', '" ', '""', "1", "1 ", "1 . ", "1/",
    "/o=", "<", "</", '<"', "&", "(0", "x1", "a ", "ø", "漢", "'", "|",
)  # fmt: skip
ENDS = ("x", ",a@x.no")
MANY = (
    ",".join(f"{n}@x.no" for n in range(90_000)), ";".join(f"{n}" for n in range(140_000)),
    "\n".join(f"+47 22{n:06}" for n in range(70_000)), ", ".join(f"https://{n}.no" for n in range(50_000)),
)  # fmt: skip


def cells(ends: tuple[str, ...], *, length: int) -> Iterator[str]:
    """Long texts of one sign or several over and over, and cells of many values."""
    for sign in SIGNS:
        for end in ends:
            yield (sign * length)[: length - len(end)] + end
    yield from (many[:length] for many in MANY)


@contextmanager
def soon(what: str, seconds: float = SECONDS) -> Iterator[None]:
    """Fail where the processor was busy for too long."""
    begun = time.thread_time()
    with suppress(ValueError, UnreadableFile):
        yield
    taken = time.thread_time() - begun
    assert taken < seconds, f"{what} took {taken:.1f} s"


@pytest.fixture
def owner(people: People) -> Viewer:
    return viewer_of(people.alice)


@pytest.mark.soak
def test_a_cell_is_cut_into_its_values_at_once() -> None:
    for cell in cells(ENDS, length=LONGEST):
        for read in (split_values, split_words, lambda text: parse_date(f"1{text}x")):
            with soon(f"{cell[:12]!r} … {cell[-8:]!r}"):
                read(cell)


def test_commas_part_addresses_and_nothing_else() -> None:
    assert split_values("a@x.no,b@x.no, c@x.no;d@x.no,\n1,5 ::: x") == [
        "a@x.no", "b@x.no", "c@x.no", "d@x.no", "1,5", "x",
    ]  # fmt: skip
    assert split_values("+47 22,33") == ["+47 22,33"]
    assert split_words('a;\n\n"b;c" \n; d| e') == ["a", "b;c", "d", "e"]


@pytest.mark.django_db
def test_every_place_a_column_may_go_to_takes_any_cell(owner: Viewer) -> None:
    places = {"organisations": "organisation", "people": "person"}
    targets = {one.value: kind for slug, kind in places.items() for one in party_targets(find_type(slug), owner)}
    assert len(targets) > 40
    hostile = list(cells(("x",), length=SHORTER))
    for target, kind in targets.items():
        plan = compile_plan({0: target}, ["Column"], kind=kind, region="NO", order_of=lambda _day: "dmy")
        for cell in hostile:
            with soon(f"{target}: {cell[:12]!r} …", SECONDS / 4):
                draft_row(SourceRow(2, [cell]), plan)


@pytest.mark.django_db
def test_every_field_of_every_kind_takes_any_cell(owner: Viewer) -> None:
    fields = {field.kind.slug: field for one in all_record_types() for field in all_fields(one).values()}
    assert len(fields) > 12
    for kind, field in fields.items():
        for cell in cells(("x",), length=SHORTER):
            with soon(f"{kind}: {cell[:12]!r} …", SECONDS / 4):
                read_cell(cell, field, Reading(), owner)


@pytest.mark.soak
def test_a_file_of_one_such_cell_is_opened_at_once(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name;E-mail\nAda;a@x.no\n")
    open_table(path)  # what is imported late is there now
    for cell in cells(("x",), length=LONGEST):
        if cell.count("\n") > 9:
            # As many lines are as many rows.
            continue
        doubled = cell.replace('"', '""')
        path.write_text(f'Name,E-mail\n"{doubled}",a@x.no\n')
        with soon(f"a file of {cell[:12]!r}"):
            for row in open_table(path).rows():
                recognise_content(row.cells)


def test_a_text_of_mentions_is_read_at_once() -> None:
    names = {number: f"Somebody Called {number}" for number in range(1_000)}
    for text in ("@" * 200_000, "@somebody called " * 12_000, "@ " * 100_000):
        with soon(f"{text[:12]!r}"):
            mentioned_in(text, names)
