"""What a longer text is likely about: the records that hold most of its telling words, names first.

Asked are only fields that are laid out with the rest: what is kept from anybody is looked for by nobody here. How
telling a word is, is counted among the records within reach alone.
"""

from collections import defaultdict
from math import log

from regulars.core.access.conditions import Condition
from regulars.core.database.rows import fetch_rows, is_postgres
from regulars.core.search.document import ID_MASK, SLOTS, type_token
from regulars.core.search.expression import Expression, Term, all_of, as_fts5, as_tsquery
from regulars.core.search.words import grams, units_of

_MOST_WORDS = 10
_LEAST_LETTERS = 3
# A word that so many records hold tells nothing; to look through all of them would take longer than somebody types.
_MOST_ROWS = 500
_LONGEST = 2_000
# What holds but one of many words, and that a common one, is about something else.
_SHARE_OF_BEST = 0.25
# By their beginnings words are found in other endings: "deliveries" by "deliver".
_CUTS = ((8, 3), (6, 2), (5, 1))
_WORTH = {"name": 3.0, "text": 1.0}


def likely_records(record_type: str, text: str, *, table: str, reach: Condition) -> list[int]:
    """Return the ids of records that a text is likely about, the likeliest first.

    `reach` is the condition, over alias `s` of the records' table, for those that whoever asks may see.
    """
    scores: dict[int, float] = defaultdict(float)
    for word in telling_words(text):
        for slot, worth in _WORTH.items():
            found = _holding(record_type, SLOTS[slot] + word, table, reach)
            if len(found) == _MOST_ROWS:
                continue
            weight = worth * (1 + log(_MOST_ROWS / max(1, len(found))))
            for pk in found:
                scores[pk] += weight
    least = max(scores.values(), default=0.0) * _SHARE_OF_BEST
    return sorted((pk for pk, score in scores.items() if score >= least), key=lambda pk: (-scores[pk], pk))


def telling_words(text: str) -> list[str]:
    """Return the beginnings of the words of a text that are long enough to tell something, the longest few."""
    words: dict[str, int] = {}
    for unit in units_of(text[:_LONGEST]):
        for part in grams(unit.parts[0]) if unit.is_unspaced else unit.parts:
            if unit.is_unspaced and len(part) > 1:
                words.setdefault(part, len(part) * 3)
            elif not unit.is_unspaced and len(part) >= _LEAST_LETTERS:
                words.setdefault(_beginning(part), len(part))
    return sorted(words, key=lambda word: -words[word])[:_MOST_WORDS]


def _beginning(word: str) -> str:
    return next((word[:-cut] for least, cut in _CUTS if len(word) >= least), word)


def _holding(record_type: str, token: str, table: str, reach: Condition) -> list[int]:
    question: Expression = all_of([Term(type_token(record_type)), Term(token, is_prefix=True)])
    condition, params = reach
    where = f"{condition or '1 = 1'} LIMIT {_MOST_ROWS}"
    if is_postgres():
        # Without the fence the planner may walk the records until enough happen to match.
        sql = "WITH d AS MATERIALIZED (SELECT record_id FROM search_document WHERE tokens @@ %s::tsquery)"
        sql += f" SELECT s.id FROM d JOIN {table} s ON s.id = d.record_id WHERE {where}"
        return [row[0] for row in fetch_rows(sql, [as_tsquery(question), *params])]
    sql = f"SELECT s.id FROM search_index i CROSS JOIN {table} s ON s.id = i.rowid & {ID_MASK}"
    found = fetch_rows(f"{sql} WHERE i.search_index MATCH %s AND {where}", [as_fts5(question), *params])
    return [row[0] for row in found]
