"""The index asked: which documents carry the tokens, within a viewer's reach."""

from typing import NamedTuple

from regulars.core.database.rows import Row, fetch_rows, is_postgres
from regulars.core.search.expression import Expression, all_of, as_fts5, as_token_check, as_tsquery
from regulars.core.search.reach import Reach
from regulars.core.search.tables_sqlite import INDEXES

# Where a sample of one in 64, or in 8, already answers, the rest would only be more of the same.
_ENOUGH_FROM_SAMPLE = 25
_FREQUENT_IN_SAMPLE = 250
_MOST_COUNTED = 1000
_MOST_CANDIDATES = 120
# To read a document and check it costs as much as to look up this many.
_COST_OF_CHECKING = 4


class Candidate(NamedTuple):
    """A document that matches, with what its rank among others is worked out from."""

    document: int
    names: str
    is_preferred: bool


class Candidates(NamedTuple):
    """Documents that match, and whether these are all."""

    found: list[Candidate]
    is_complete: bool


def is_frequent(words: list[Expression]) -> bool:
    """Whether so many documents match that they are better checked one by one than fetched."""
    return _count_in_sample(all_of(words)) >= _FREQUENT_IN_SAMPLE


def candidates(
    reach: Reach, words: list[Expression], checks: list[Expression], preferred: list[Expression] | None = None
) -> Candidates:
    """Return documents that match all words, at most some hundreds; `checks` are words too short to look up.

    Which documents come back depends only on what the viewer may see: the first ones by number, of the
    sample where it holds enough, else of all. Those that also match `preferred` are marked.
    """
    scope = reach.scope()
    limits = [scope] if scope else []
    for level in (2, 1):
        found = _fetch(reach, [*limits, *words], checks, preferred, level)
        if len(found) >= _ENOUGH_FROM_SAMPLE:
            return Candidates(found, is_complete=False)
        if len(found) * 8 < _ENOUGH_FROM_SAMPLE:
            break
    is_narrow = scope is not None and all(reached.owners for reached in reach.types)
    rare, frequent = by_frequency(scope if is_narrow else None, words)
    found = _fetch(reach, [*limits, *rare], [*frequent, *checks], preferred, 0)
    return Candidates(found, is_complete=len(found) < _MOST_CANDIDATES)


def by_frequency(narrow: Expression | None, words: list[Expression]) -> tuple[list[Expression], list[Expression]]:
    """Part the words to look up from those so frequent that they are cheaper to check afterwards.

    `narrow` is a question asked besides, which may leave so little that all words can be checked.
    """
    if narrow is None and len(words) == 1:
        return words, []
    counts = [_count_in_sample(word) for word in words]
    rarest = min(counts if narrow is None else [*counts, _COST_OF_CHECKING * _count_in_sample(narrow)])
    if rarest >= _MOST_COUNTED:
        return words, []
    most = _COST_OF_CHECKING * (rarest + 1)
    rare = [word for word, count in zip(words, counts, strict=True) if count <= most]
    return rare, [word for word in words if word not in rare]


def _fetch(
    reach: Reach, words: list[Expression], checks: list[Expression], preferred: list[Expression] | None, level: int
) -> list[Candidate]:
    fetch = _fetch_postgres if is_postgres() else _fetch_sqlite
    return [
        Candidate(number, names, bool(is_preferred))
        for number, names, is_preferred in fetch(reach, words, checks, preferred, level)
    ]


def _fetch_sqlite(
    reach: Reach, words: list[Expression], checks: list[Expression], preferred: list[Expression] | None, level: int
) -> list[Row]:
    table = INDEXES[level]
    mark, params = as_token_check(all_of(preferred), "d.tokens") if preferred else ("0", [])
    conditions = [f"i.{table} MATCH %s"]
    params = [*params, as_fts5(all_of(words))]
    more = [reach.condition("(d.id >> 43)", "d.record_id"), *(as_token_check(check, "d.tokens") for check in checks)]
    for sql, own in more:
        if sql:
            conditions.append(sql)
            params += own
    return fetch_rows(
        f"SELECT d.id, d.names, {mark} FROM {table} i CROSS JOIN search_document d ON d.id = i.rowid"
        f" WHERE {' AND '.join(conditions)} ORDER BY i.rowid LIMIT {_MOST_CANDIDATES}",
        params,
    )


def _fetch_postgres(
    reach: Reach, words: list[Expression], checks: list[Expression], preferred: list[Expression] | None, level: int
) -> list[Row]:
    conditions: list[str] = ["true"]
    params: list[object] = [as_tsquery(all_of(words))]
    if checks:
        conditions.append("d.tokens @@ %s::tsquery")
        params.append(as_tsquery(all_of(checks)))
    sql, own = reach.condition("(d.id >> 43)", "d.record_id")
    if sql:
        conditions.append(sql)
        params += own
    params += [as_tsquery(all_of(preferred))] if preferred else []
    # Without the fences the planner walks the primary key until enough rows happen to match.
    return fetch_rows(
        f"WITH d AS MATERIALIZED (SELECT id, record_id{', tokens' if checks else ''} FROM search_document"
        f" WHERE tokens @@ %s::tsquery{f' AND level >= {level}' if level else ''}), chosen AS MATERIALIZED"
        f" (SELECT d.id FROM d WHERE {' AND '.join(conditions)} ORDER BY d.id LIMIT {_MOST_CANDIDATES})"
        f" SELECT s.id, s.names, {'s.tokens @@ %s::tsquery' if preferred else 'false'}"
        " FROM chosen JOIN search_document s ON s.id = chosen.id ORDER BY s.id",
        params,
    )


def _count_in_sample(word: Expression) -> int:
    if is_postgres():
        sql = "SELECT 1 FROM search_document WHERE tokens @@ %s::tsquery AND level >= 2"
        asked = as_tsquery(word)
    else:
        sql, asked = "SELECT 1 FROM search_sample WHERE search_sample MATCH %s", as_fts5(word)
    return int(fetch_rows(f"SELECT count(*) FROM ({sql} LIMIT {_MOST_COUNTED}) AS few", [asked])[0][0])
