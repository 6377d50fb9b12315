"""Articles that may answer what a case asks, while it is typed."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type
from regulars.core.search.likely import likely_records
from regulars.service.article.addresses import article_address

_MOST_LIKELY = 200
_PUBLISHED = "s.live_number IS NOT NULL AND s.trashed_at IS NULL"
JsonRow = dict[str, Any]


def suggest_articles(text: str, *, by: Viewer, language: str = "", limit: int = 5) -> list[JsonRow]:
    """Return published articles that the viewer may see and that a text is likely about, the likeliest first.

    Of an article that is there in several languages, the asked one is told.
    """
    articles = record_type("articles")
    if not by.may("see", articles.slug) or not {"live_title", "live_body"} <= readable_fields(articles, by).keys():
        return []
    reach = join_conditions([(_PUBLISHED, []), visible_condition(by, articles, "s")])
    ids = likely_records(articles.slug, text, table=articles.table(), reach=reach)[:_MOST_LIKELY]
    if not ids:
        return []
    rows = fetch_rows(
        "SELECT s.id, s.live_title, s.live_summary, s.language, s.audience, s.original_id FROM service_article s"
        f" WHERE s.id IN ({placeholders(ids)})",
        ids,
    )
    place = {pk: at for at, pk in enumerate(ids)}
    told: dict[int, JsonRow] = {}
    for row in sorted(rows, key=lambda row: (row[3] != language, place[row[0]])):
        told.setdefault(row[5] or row[0], _told(row))
    return sorted(told.values(), key=lambda one: place[one["id"]])[:limit]


def _told(row: tuple[Any, ...]) -> JsonRow:
    pk, title, summary, language, audience, _ = row
    address = article_address(language, pk, title) if audience == "everybody" else None
    return {"id": pk, "title": title, "summary": summary, "language": language, "address": address}
