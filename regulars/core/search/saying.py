"""Records that say certain words, for whoever must not miss one: as words, whole, in the fields that are named."""

from collections.abc import Collection

from regulars.core.access.viewer import SYSTEM
from regulars.core.database.rows import fetch_rows, is_postgres
from regulars.core.search.document import ID_BITS, ID_MASK, first_id
from regulars.core.search.expression import Expression, all_of, any_of, as_fts5, as_tsquery
from regulars.core.search.layout import load_layout
from regulars.core.search.questions import question_for, whole_words
from regulars.core.search.reach import Reach, reach_of
from regulars.core.search.wanted import wanted_in


def records_saying(record_type: str, names: Collection[str], phrases: Collection[str]) -> list[int]:
    """Return the ids of all records of a type that hold every word of one of the phrases in the slots of these fields.

    They may be too many: the words may stand apart, or in another field of the same slot. Whoever asks looks at the
    texts themselves. What lies in the trash, or behind the first 20,000 characters of a text, is not in the index.
    """
    layout = load_layout()
    slots = "".join(sorted({slot for name in names for slot in layout.slots_of(record_type, name)}))
    reach = reach_of(SYSTEM, layout, [record_type], None)
    questions = [asked for phrase in phrases if (asked := _phrase(reach, phrase, slots)) is not None]
    if not questions:
        return []
    first = first_id(record_type)
    rows = fetch_rows(*_statement(any_of(questions), first, first + (1 << ID_BITS)))
    return [row[0] & ID_MASK for row in rows]


def _phrase(reach: Reach, phrase: str, slots: str) -> Expression | None:
    words = [question_for(reach, whole_words(one), slots) for one in wanted_in(phrase)]
    found = [word for word in words if word is not None]
    return all_of(found) if found else None


def _statement(question: Expression, first: int, end: int) -> tuple[str, list[object]]:
    if is_postgres():
        # Without the fence the planner may walk all numbers of the type.
        return (
            "WITH d AS MATERIALIZED (SELECT id FROM search_document WHERE tokens @@ %s::tsquery)"
            f" SELECT id FROM d WHERE id >= {first} AND id < {end} ORDER BY id",
            [as_tsquery(question)],
        )
    return (
        f"SELECT rowid FROM search_index WHERE search_index MATCH %s AND rowid >= {first} AND rowid < {end}",
        [as_fts5(question)],
    )
