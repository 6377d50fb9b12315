"""What was typed as a condition on a list, which keeps its own filters, sorting and rights."""

from collections.abc import Sequence
from dataclasses import replace

from regulars.core.access.conditions import EVERYTHING, NOTHING, Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_value, is_postgres
from regulars.core.search.asking import by_frequency, candidates, is_frequent
from regulars.core.search.document import ID_MASK, first_id, type_token
from regulars.core.search.expression import Expression, Term, all_of, any_of, as_fts5, as_token_check, as_tsquery
from regulars.core.search.layout import load_layout
from regulars.core.search.name_lookup import Beginning, name_condition
from regulars.core.search.questions import Questions, questions_for
from regulars.core.search.reach import Reach, TypeReach, Visible, reach_of
from regulars.core.search.spelling import is_arabic, may_be_misspelt, near_spellings_of
from regulars.core.search.wanted import Wanted, wanted_in

_MOST_FETCHED = 20_000


def matching_condition(
    viewer: Viewer, text: str, types: str | Sequence[str], id_column: str, *, visible: Visible | None = None
) -> Condition:
    """Return the SQL condition that a record holds everything typed, in fields the viewer may see.

    `types` are the record types, or the one, whose records the listed table holds. Every match counts, none is left
    out; which rows the viewer may see is the list's own condition.
    """
    if not text.strip():
        return EVERYTHING
    wanted = wanted_in(text)
    reach = reach_of(viewer, load_layout(), [types] if isinstance(types, str) else types, visible)
    if not wanted or not reach.types:
        return NOTHING
    every_row = replace(reach, types=[TypeReach(reached.record_type) for reached in reach.types])
    if all(one.is_short and one.is_plain for one in wanted):
        return _short_names(every_row, wanted, id_column)
    questions = questions_for(reach, wanted)
    if (
        questions
        and any(may_be_misspelt(one) or is_arabic(one) for one in wanted)
        and not candidates(reach, *questions).found
    ):
        questions = _near_questions(reach, wanted) or questions
    if not questions:
        return NOTHING
    return _matching(every_row, *questions, id_column)


def _near_questions(reach: Reach, wanted: list[Wanted]) -> Questions | None:
    for near in near_spellings_of(reach, wanted):
        questions = questions_for(reach, near)
        if questions and candidates(reach, *questions).found:
            return questions
    return None


def _matching(reach: Reach, words: list[Expression], checks: list[Expression], id_column: str) -> Condition:
    own_types = any_of([Term(type_token(reached.record_type)) for reached in reach.types])
    if is_frequent([own_types, *words]):
        check, params = _check([*words, *checks])
        return _one_by_one(reach, check, params, id_column)
    rare, frequent = by_frequency(None, words)
    check, params = _check([*frequent, *checks])
    if is_postgres():
        # As an array it is worked out once, whatever the list sorts by.
        return (
            f"{id_column} = ANY(ARRAY(WITH d AS MATERIALIZED (SELECT record_id, tokens FROM search_document"
            f" WHERE tokens @@ %s::tsquery) SELECT d.record_id FROM d WHERE {check}))",
            [as_tsquery(all_of([own_types, *rare])), *params],
        )
    if not frequent and not checks:
        ids = f"SELECT rowid & {ID_MASK} FROM search_index WHERE search_index MATCH %s"
        return f"{id_column} IN ({ids})", [as_fts5(all_of([own_types, *rare]))]
    return (
        f"{id_column} IN (SELECT d.record_id FROM search_index i CROSS JOIN search_document d ON d.id = i.rowid"
        f" WHERE i.search_index MATCH %s AND {check})",
        [as_fts5(all_of([own_types, *rare])), *params],
    )


def _check(questions: list[Expression]) -> Condition:
    if not questions:
        return "1=1", []
    if is_postgres():
        return "d.tokens @@ %s::tsquery", [as_tsquery(all_of(questions))]
    return as_token_check(all_of(questions), "d.tokens")


def _short_names(reach: Reach, wanted: list[Wanted], id_column: str) -> Condition:
    open_types = [reached for reached in reach.types if not reach.is_blocked(reached.record_type, "n")]
    if not open_types:
        return NOTHING
    first, *others = (one.typed for one in wanted)
    condition, params = name_condition(reach, Beginning(first, tuple(others)))
    numbers = ", ".join(str(reached.number) for reached in open_types)
    source = f"FROM search_name n WHERE n.type IN ({numbers}) AND {condition}"
    if fetch_value(f"SELECT count(*) FROM (SELECT 1 {source} LIMIT {_MOST_FETCHED}) AS few", params) < _MOST_FETCHED:
        ids = f"SELECT n.document & {ID_MASK} {source}"
        return (f"{id_column} = ANY(ARRAY({ids}))" if is_postgres() else f"{id_column} IN ({ids})"), params
    tags = ("", *reach.tags.get("n", ()))
    any_tag = "(" + " OR ".join(["d.names LIKE %s"] * len(tags)) + ")"
    starts: list[object] = [f"%\n{tag}:{word}%" for word in (first, *others) for tag in tags]
    narrowed = replace(reach, types=open_types)
    return _one_by_one(narrowed, " AND ".join([any_tag] * (1 + len(others))), starts, id_column)


def _one_by_one(reach: Reach, check: str, params: list[object], id_column: str) -> Condition:
    numbers = ", ".join(f"{first_id(reached.record_type)} + {id_column}" for reached in reach.types)
    # OFFSET 0 keeps PostgreSQL from joining all matches before the first row is asked for.
    fence = " OFFSET 0" if is_postgres() else ""
    return f"EXISTS (SELECT 1 FROM search_document d WHERE d.id IN ({numbers}) AND {check}{fence})", params
