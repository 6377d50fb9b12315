"""Whatever is done to the journal behind its back is found; what is done rightly is not blamed."""

import pytest

from regulars.core.access.models import User
from regulars.core.database.rows import execute, fetch_rows
from regulars.core.journal.chain.amending import amended, begin_chain_anew
from regulars.core.journal.chain.sealing import ChainBroken, seal_journal
from regulars.core.journal.chain.storing import chain_head
from regulars.core.journal.chain.verifying import verify_journal
from regulars.core.records.merging.joining import MergeRequest, merge_records
from regulars.core.records.merging.separating import SeparationRequest, separate_records
from regulars.core.records.registry import record_type
from regulars.core.records.writing.changing import change_record
from regulars.core.records.writing.creating import create_record
from regulars.core.records.writing.trashing import purge_record, trash_record
from testing.people import make_people, viewer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def sealed() -> list[int]:
    """Some people, whose entries are sealed in three steps."""
    alice = viewer(make_people().alice)
    made: list[int] = []
    for number in range(9):
        made.append(create_record(record_type("people"), {"name": f"Person {number}"}, by=alice)[0].pk)
        if number % 3 == 2:
            seal_journal()
    assert (verify_journal().wrong, chain_head().number) == ([], 3)
    return made


def one(table: str) -> int:
    """Give the id of a row in the middle."""
    ids = [row[0] for row in fetch_rows(f"SELECT id FROM {table} ORDER BY id")]
    return int(ids[len(ids) // 2])


@pytest.mark.parametrize(
    ("table", "change", "word"),
    [
        ("journal_entry", "UPDATE journal_entry SET title = 'forged' WHERE id = {id}", "entry {id} was changed"),
        ("journal_entry", "UPDATE journal_entry SET via = 'cli' WHERE id = {id}", "entry {id} was changed"),
        ("journal_change", "UPDATE journal_change SET after = '{{}}' WHERE id = {id}", "change {id} of entry"),
        ("journal_change", "DELETE FROM journal_change WHERE id = {id}", "change {id} was removed"),
        ("journal_link", "DELETE FROM journal_link WHERE id = {id}", "link {id} was removed"),
        ("journal_link", "UPDATE journal_link SET subject_id = 1 + subject_id WHERE id = {id}", "link {id} of entry"),
        ("journal_link", "UPDATE journal_link SET id = -id WHERE id = {id}", "was added"),
        ("journal_seal", "UPDATE journal_seal SET root = '00' WHERE id = {id}", "seal {id} was changed"),
        ("journal_seal", "DELETE FROM journal_seal WHERE id = {id}", "seal {id} is missing"),
        ("journal_seal", "DELETE FROM journal_seal WHERE id = 3", "seal 3 is missing"),
        ("journal_seal", "DELETE FROM journal_seal", "is missing"),
    ],
)
def test_any_tampering_is_found_and_named(table: str, change: str, word: str) -> None:
    number = one(table)
    assert execute(change.format(id=number)) > 0
    assert word.format(id=number) in "\n".join(verify_journal().wrong)


def test_rows_that_change_places_are_found() -> None:
    first, second = (row[0] for row in fetch_rows("SELECT id FROM journal_change ORDER BY id LIMIT 2"))
    for old, new in ((first, -1), (second, first), (-1, second)):
        execute("UPDATE journal_change SET id = %s WHERE id = %s", [new, old])
    wrong = "\n".join(verify_journal().wrong)
    assert f"change {first} " in wrong
    assert f"change {second} " in wrong


def test_a_broken_chain_is_not_gone_on_with(sealed: list[int]) -> None:
    execute("DELETE FROM journal_seal WHERE id = 3")
    with pytest.raises(ChainBroken):
        seal_journal()


@pytest.mark.parametrize("is_sealed", [True, False])
def test_what_is_rightly_blanked_or_removed_is_not_blamed(is_sealed: bool) -> None:
    if not is_sealed:
        begin_chain_anew()
    change, link = one("journal_change"), one("journal_link")
    with amended("journal_change", [change]):
        execute("UPDATE journal_change SET after = NULL WHERE id = %s", [change])
    with amended("journal_link", [link]):
        execute("DELETE FROM journal_link WHERE id = %s", [link])
    seal_journal()
    assert verify_journal().wrong == []
    execute('UPDATE journal_change SET after = \'{"name": "forged"}\' WHERE id = %s', [change])
    assert f"change {change} " in "\n".join(verify_journal().wrong)


def test_an_amendment_that_was_forged_afterwards_is_found() -> None:
    change = one("journal_change")
    with amended("journal_change", [change]):
        execute("UPDATE journal_change SET after = NULL WHERE id = %s", [change])
    seal_journal()
    execute("DELETE FROM journal_amendment")
    assert "amendment" in "\n".join(verify_journal().wrong)


def test_purging_somebody_leaves_the_chain_whole(sealed: list[int]) -> None:
    alice = viewer(User.objects.get(name="Alice"))
    trash_record(record_type("people"), sealed[0], by=alice)
    purge_record(record_type("people"), sealed[0], by=alice)
    seal_journal()
    assert verify_journal().wrong == []


def test_merging_separating_and_changing_employers_leaves_the_chain_whole(sealed: list[int]) -> None:
    people = record_type("people")
    alice = viewer(User.objects.get(name="Alice"))
    work = [create_record(record_type("organisations"), {"name": name}, by=alice)[0].pk for name in ("Mill", "Bakery")]
    change_record(people, sealed[0], {"version": 1, "employer": work[0]}, by=alice)
    seal_journal()
    change_record(people, sealed[0], {"version": 2, "employer": work[1]}, by=alice)
    merged = merge_records(people, sealed[1], MergeRequest(other=sealed[0]), by=alice)
    seal_journal()
    assert verify_journal().wrong == []
    separate_records(merged, SeparationRequest(), by=alice)
    seal_journal()
    assert verify_journal().wrong == []
