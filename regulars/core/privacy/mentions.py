"""Texts of others that say a subject's name or address: whoever erases decides what becomes of them."""

from collections.abc import Iterator
from typing import Any

from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.privacy.scope import Scope, in_parts
from regulars.core.privacy.wording import Words
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from regulars.core.search.saying import records_saying
from regulars.foundation.markup import plain_words

MOST = 50
_LONG = ("long_text", "rich_text")


def mentions_of(scope: Scope, words: Words, targets: dict[str, list[int]]) -> list[dict[str, Any]]:
    """Return the records about others whose title or long texts say one of the words, at most fifty."""
    found: list[dict[str, Any]] = []
    for kind in all_record_types():
        # The title of a line in a ledger is put together by the house.
        if kind.subtypes or kind.is_ledger or not words.words:
            continue
        gone = {*targets.get(kind.slug, [])} | {row.pk for row, _ in scope.staying.get(kind, [])}
        for pk in _saying(kind, words, gone):
            found.append({"type": kind.slug, "id": pk, "label": str(kind.label)})
            if len(found) == MOST:
                return found
    return found


def _saying(kind: type[RecordType], words: Words, gone: set[int]) -> Iterator[int]:
    columns = _columns(kind)
    for some in in_parts({*_candidates(kind, columns, words)} - gone):
        rows = fetch_rows(
            f"SELECT id, {', '.join(columns.values())} FROM {kind.table()} WHERE id IN ({placeholders(some)})"
            f"{_own(kind)} ORDER BY id",
            [*some, *kind.where.values()],
        )
        for pk, *texts in rows:
            # Formatted texts as they are kept and as they are read: in "Smith &amp; Co" nobody would see "Smith & Co".
            if any(words.are_in(text) or words.are_in(plain_words(text)) for text in texts if text):
                yield pk


def _candidates(kind: type[RecordType], columns: dict[str, str], words: Words) -> Iterator[int]:
    """What the index finds; and of what it does not hold, the trash and texts that are not searched, what is alike."""
    yield from records_saying(kind.slug, [name for name in columns if name in kind.search], words.words)
    likes = [_like(word) for word in words.words]
    apart = [column for name, column in columns.items() if name not in kind.search]
    for condition, looked in [("trashed_at IS NOT NULL", [*columns.values()]), *((f"{c} > ''", [c]) for c in apart)]:
        alike = " OR ".join(f"lower({column}) LIKE %s ESCAPE '!'" for column in looked for _ in likes)
        sql = f"SELECT id FROM {kind.table()} WHERE {condition} AND ({alike}){_own(kind)}"
        yield from (row[0] for row in fetch_rows(sql, [*(likes * len(looked)), *kind.where.values()]))


def _like(word: str) -> str:
    """A pattern for a word in any letters, large or small: SQLite knows only those of ASCII to be the same."""
    signs = {"!": "!!", "%": "!%", "_": "!_"} | dict.fromkeys("&<>\"'", "%")
    return f"%{''.join(signs.get(sign, sign) if sign.isascii() else '_' for sign in word.lower())}%"


def _columns(kind: type[RecordType]) -> dict[str, str]:
    long = {f.name: str(f.column) for f in built_in_fields(kind) if f.kind.slug in _LONG and f.column}
    return {**long, kind.title_field: kind.column(kind.title_field)}


def _own(kind: type[RecordType]) -> str:
    return "".join(f" AND {column} = %s" for column in kind.where)
