"""Addresses and languages as visitors of the help site know them."""

from typing import Any

from regulars.core.database.rows import fetch_rows
from regulars.service.article.reading import PUBLIC, one_shown
from regulars.service.category.languages import name_of


def address_for_visitors(pk: int) -> str | None:
    """Return where a visitor reads an article, None if she may not."""
    found = one_shown(pk)
    return found[0].address if found else None


def address_for_users(pk: int) -> str | None:
    """Return where one of us reads an article: whether she may is asked there."""
    return f"/articles/{pk}"


def site_languages() -> list[dict[str, Any]]:
    """Return the languages of the help site, with how many articles each has."""
    rows = fetch_rows(
        f"SELECT s.language, COUNT(*) FROM service_article s WHERE {PUBLIC} GROUP BY s.language ORDER BY 2 DESC, 1"
    )
    return [{"language": code, "name": name_of(code), "articles": count} for code, count in rows]
