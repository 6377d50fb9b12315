"""Looking through the whole chain: every row, every seal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from regulars.core.database.rows import fetch_rows, fetch_value
from regulars.core.journal.chain.hashing import BEFORE_ALL, TABLES, as_written, digests_between
from regulars.core.journal.chain.seals import Rows, SealTold, hash_of, read_marks, root_of
from regulars.core.journal.chain.storing import all_seals, chain_head, find_seal
from regulars.core.words import mark, say

MOST_FINDINGS = 100
_WORDS = {
    "journal_entry": mark("entry"),
    "journal_change": mark("change"),
    "journal_link": mark("link"),
    "journal_amendment": mark("amendment"),
}


@dataclass
class Verdict:
    """What was found: nothing is wrong if `wrong` is empty."""

    wrong: list[str] = field(default_factory=list)
    seals: int = 0
    rows: int = 0
    unsealed: int = 0
    head: str = ""
    hashes: set[str] = field(default_factory=set)


def verify_journal(go_on: Callable[[], None] = lambda: None) -> Verdict:
    """Work everything out anew, and say which entries, changes, links and seals are not what was sealed.

    `go_on` is called after each seal; it may raise, to stop.
    """
    found = Verdict()
    head = chain_head()
    previous, number, tops = head.origin, 0, dict.fromkeys(TABLES, BEFORE_ALL)
    for seal in all_seals():
        found.seals += 1
        found.hashes.add(seal.hash)
        found.wrong += _wrong_links(seal, number + 1, previous)
        found.wrong += _wrong_rows(seal, tops, found)
        go_on()
        previous, number, tops = seal.hash, seal.number, {**tops, **seal.tops}
        if len(found.wrong) >= MOST_FINDINGS:
            break
    else:
        if (head.number, head.hash) != (number, previous if number else ""):
            found.wrong.append(_end_changed(max(number, head.number)))
        found.unsealed = sum(_count_after(table, tops[table]) for table in TABLES)
    found.head = previous
    found.wrong = found.wrong[:MOST_FINDINGS]
    return found


def verify_newest_seals(count: int) -> list[str]:
    """Return what is wrong with the last so many seals and the rows under them."""
    head, found = chain_head(), Verdict()
    before = find_seal(head.number - count)
    previous, number, tops = (
        (before.hash, before.number, before.tops) if before else (head.origin, 0, dict.fromkeys(TABLES, BEFORE_ALL))
    )
    while number < head.number:
        seal = find_seal(number + 1)
        if seal is None:
            return [*found.wrong, say("seal {number} is missing", number=number + 1)]
        found.wrong += _wrong_links(seal, number + 1, previous)
        found.wrong += _wrong_rows(seal, {**dict.fromkeys(TABLES, BEFORE_ALL), **tops}, found)
        previous, number, tops = seal.hash, seal.number, {**tops, **seal.tops}
    if number and previous != head.hash:
        found.wrong.append(say("the end of the chain was changed"))
    return found.wrong[:MOST_FINDINGS]


def _wrong_links(seal: SealTold, number: int, previous: str) -> Iterator[str]:
    if seal.number != number:
        is_missing = seal.number > number
        yield (
            say("seal {number} is missing", number=number)
            if is_missing
            else say("seal {number} was added", number=seal.number)
        )
    elif seal.previous != previous:
        yield say("seal {number} does not follow from the one before", number=seal.number)
    if seal.hash != hash_of(seal.number, seal.at, seal.tops, seal.root, seal.previous, seal.marks):
        yield say("seal {number} was changed", number=seal.number)


def _wrong_rows(seal: SealTold, tops: dict[str, int], found: Verdict) -> Iterator[str]:
    rows: Rows = {}
    for table in TABLES:
        after, to = tops[table], seal.tops.get(table, BEFORE_ALL)
        if some := as_written(table, digests_between(table, after, to), after, to):
            rows[table] = some
    found.rows += sum(len(some) for some in rows.values())
    if root_of(rows) == seal.root:
        return
    marks, told = read_marks(seal.marks, TABLES), False
    for table in TABLES:
        now = dict(rows.get(table, []))
        for row_id in sorted({*now, *marks[table]}):
            if sentence := _difference(table, row_id, now.get(row_id), marks[table].get(row_id)):
                told = True
                yield sentence
    if not told:
        yield say("seal {number} does not fit its rows", number=seal.number)


def _end_changed(number: int) -> str:
    return say("seal {number} is missing, or the end of the chain was changed", number=number)


def _difference(table: str, row_id: int, now: str | None, sealed: str | None) -> str:
    row = f"{say(_WORDS[table])} {row_id}"
    if now is None:
        return say("{row} was removed", row=row)
    if sealed is not None and now.startswith(sealed):
        return ""
    entry = _entry_of(table, row_id)
    row = say("{row} of entry {entry}", row=row, entry=entry) if entry else row
    return say("{row} was added", row=row) if sealed is None else say("{row} was changed", row=row)


def _entry_of(table: str, row_id: int) -> int | None:
    if table not in ("journal_change", "journal_link"):
        return None
    rows = fetch_rows(f'SELECT entry_id FROM "{table}" WHERE id = %s', [row_id])
    return rows[0][0] if rows else None


def _count_after(table: str, top: int) -> int:
    return int(fetch_value(f'SELECT count(*) FROM "{table}" WHERE id > %s', [top]))
