"""In which languages an article is there, which are missing, and which say what an older version said."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type
from regulars.service.article.models import Article
from regulars.service.category.languages import name_of

JsonRow = dict[str, Any]


def languages_of(article: Article, *, by: Viewer) -> list[JsonRow]:
    """Return the languages of an article, and those of the others that it lacks, as far as the viewer sees articles.

    A translation `is_older` where its original was published anew since it was translated.
    """
    first = article.original_id or article.pk
    where, params = join_conditions(
        [
            ("(s.id = %s OR s.original_id = %s) AND s.trashed_at IS NULL", [first, first]),
            visible_condition(by, record_type("articles"), "s"),
        ]
    )
    rows = fetch_rows(
        "SELECT s.id, s.language, s.title, s.state, s.original_id, s.original_number, s.live_number"
        f" FROM service_article s WHERE {where} ORDER BY s.original_id IS NOT NULL, s.id",
        params,
    )
    original = next((row[6] for row in rows if row[4] is None), None)
    told = [_there(row, original) for row in rows]
    there = {one["language"] for one in told}
    return told + [_missing(one) for one in languages_in_use(by) if one not in there]


def languages_in_use(by: Viewer) -> list[str]:
    """Return the languages in which there are articles that the viewer may see and that are not put away."""
    where, params = join_conditions(
        [
            ("s.trashed_at IS NULL AND s.state <> 'archived'", []),
            visible_condition(by, record_type("articles"), "s"),
        ]
    )
    rows = fetch_rows(f"SELECT DISTINCT s.language FROM service_article s WHERE {where} ORDER BY 1", params)
    return [row[0] for row in rows]


def _there(row: tuple[Any, ...], original: int | None) -> JsonRow:
    pk, language, title, state, parent, translated, _ = row
    is_older = parent is not None and original is not None and (translated or 0) < original
    told = {"language": language, "name": name_of(language), "article": pk, "title": title, "state": state}
    return told | {"is_original": parent is None, "is_older": is_older}


def _missing(language: str) -> JsonRow:
    told = {"language": language, "name": name_of(language), "article": None, "title": "", "state": None}
    return told | {"is_original": False, "is_older": False}
