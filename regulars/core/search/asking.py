"""The index asked: which documents carry the tokens, within a viewer's reach."""

from typing import NamedTuple

from regulars.core.database.rows import Row, fetch_rows, is_postgres
from regulars.core.search.expression import Expression, all_of, as_fts5, as_token_check, as_tsquery
from regulars.core.search.reach import Reach

# Where a sample of one in 64 already answers, the rest would only be more of the same.
_ENOUGH_FROM_SAMPLE = 40
_FREQUENT_IN_SAMPLE = 250
_MOST_FROM_SAMPLE = 400
_MOST_CANDIDATES = 400


class Candidate(NamedTuple):
    """A document that matches, with what its rank among others is worked out from."""

    document: int
    title: str
    names: str


def is_frequent(words: list[Expression]) -> bool:
    """Whether so many documents match that they are better checked one by one than fetched."""
    return _count_in_sample(all_of(words)) >= _FREQUENT_IN_SAMPLE


def candidates(reach: Reach, words: list[Expression], checks: list[Expression]) -> list[Candidate]:
    """Return documents that match all words, at most some hundreds; `checks` are words too short to look up.

    Which documents come back depends only on what the viewer may see: the first ones by number, of the
    sample where it holds enough, else of all.
    """
    scope = reach.scope()
    limits = [scope] if scope else []
    found = _fetch(reach, [*limits, *words], checks, sample=True)
    if len(found) >= _ENOUGH_FROM_SAMPLE:
        return found
    is_narrow = scope is not None and all(reached.owners for reached in reach.types)
    rare, frequent = by_frequency(scope if is_narrow else None, words)
    return _fetch(reach, [*limits, *rare], [*frequent, *checks], sample=False)


def by_frequency(narrow: Expression | None, words: list[Expression]) -> tuple[list[Expression], list[Expression]]:
    """Part the words to look up from those so frequent that they are cheaper to check afterwards.

    `narrow` is a question asked besides, which may leave so little that all words can be checked.
    """
    if narrow is None and len(words) == 1:
        return words, []
    rare = [word for word in words if not is_frequent([word])]
    if len(rare) == len(words):
        return words, []
    if rare or (narrow is not None and not is_frequent([narrow])):
        return rare, [word for word in words if word not in rare]
    return words, []


def _fetch(reach: Reach, words: list[Expression], checks: list[Expression], *, sample: bool) -> list[Candidate]:
    fetch = _fetch_postgres if is_postgres() else _fetch_sqlite
    return [Candidate(*row) for row in fetch(reach, words, checks, sample)]


def _fetch_sqlite(reach: Reach, words: list[Expression], checks: list[Expression], sample: bool) -> list[Row]:
    table = "search_sample" if sample else "search_index"
    conditions, params = [f"i.{table} MATCH %s"], [as_fts5(all_of(words))]
    more = [reach.condition("(d.id >> 43)", "d.record_id"), *(as_token_check(check, "d.tokens") for check in checks)]
    for sql, own in more:
        if sql:
            conditions.append(sql)
            params += own
    return fetch_rows(
        f"SELECT d.id, d.title, d.names FROM {table} i CROSS JOIN search_document d ON d.id = i.rowid"
        f" WHERE {' AND '.join(conditions)} ORDER BY i.rowid LIMIT {_most(sample)}",
        params,
    )


def _fetch_postgres(reach: Reach, words: list[Expression], checks: list[Expression], sample: bool) -> list[Row]:
    conditions, params = ["true"], [as_tsquery(all_of(words))]
    if checks:
        conditions.append("d.tokens @@ %s::tsquery")
        params.append(as_tsquery(all_of(checks)))
    sql, own = reach.condition("(d.id >> 43)", "d.record_id")
    if sql:
        conditions.append(sql)
        params += own
    # Without the fence the planner walks the primary key until enough rows happen to match.
    return fetch_rows(
        f"WITH d AS MATERIALIZED (SELECT id, record_id, title, names{', tokens' if checks else ''} FROM search_document"
        f" WHERE tokens @@ %s::tsquery{' AND is_sample' if sample else ''})"
        f" SELECT d.id, d.title, d.names FROM d WHERE {' AND '.join(conditions)} ORDER BY d.id LIMIT {_most(sample)}",
        params,
    )


def _most(sample: bool) -> int:
    return _MOST_FROM_SAMPLE if sample else _MOST_CANDIDATES


def _count_in_sample(word: Expression) -> int:
    if is_postgres():
        sql = "SELECT 1 FROM search_document WHERE tokens @@ %s::tsquery AND is_sample"
        asked = as_tsquery(word)
    else:
        sql, asked = "SELECT 1 FROM search_sample WHERE search_sample MATCH %s", as_fts5(word)
    return int(fetch_rows(f"SELECT count(*) FROM ({sql} LIMIT {_FREQUENT_IN_SAMPLE}) AS few", [asked])[0][0])
