"""What is public: every question of the help site's visitors goes through `PUBLIC`."""

from typing import Any, NamedTuple

from regulars.core.database.rows import fetch_rows, placeholders
from regulars.service.article.addresses import article_address

# What a visitor may know of; nothing else of articles is asked for in her name.
PUBLIC = "s.live_number IS NOT NULL AND s.audience = 'everybody' AND s.trashed_at IS NULL"
_COLUMNS = "s.id, s.language, s.live_number, s.live_title, s.live_summary, s.category_id, s.original_id"


class Shown(NamedTuple):
    """An article as lists of the help site show it."""

    id: int
    language: str
    number: int
    title: str
    summary: str
    category: int | None
    original: int | None

    @property
    def address(self) -> str:
        """Where it stands."""
        return article_address(self.language, self.id, self.title)


def shown_articles(where: str = "", params: tuple[Any, ...] = (), *, limit: int = 500, order: str = "") -> list[Shown]:
    """Return public articles for which a condition over `s` holds, in an order: the most read first without one."""
    rows = fetch_rows(
        f"SELECT {_COLUMNS} FROM service_article s WHERE {PUBLIC}{f' AND {where}' if where else ''}"
        f" ORDER BY {order or 's.reads DESC, s.id'} LIMIT {int(limit)}",
        [*params],
    )
    return [Shown(*row) for row in rows]


def shown_by_ids(ids: list[int]) -> list[Shown]:
    """Return those of some articles that are public, in the order given."""
    if not ids:
        return []
    found = {one.id: one for one in shown_articles(f"s.id IN ({placeholders(ids)})", tuple(ids), limit=len(ids))}
    return [found[pk] for pk in ids if pk in found]


def one_shown(pk: int) -> tuple[Shown, str, Any] | None:
    """Return a public article with its text and the moment it was published, None where there is none."""
    rows = fetch_rows(
        f"SELECT {_COLUMNS}, s.live_body, s.live_at FROM service_article s WHERE s.id = %s AND {PUBLIC}", [pk]
    )
    return (Shown(*rows[0][:-2]), rows[0][-2], rows[0][-1]) if rows else None


def in_other_languages(one: Shown) -> list[Shown]:
    """Return the same article in every language in which it is public, its own among them."""
    first = one.original or one.id
    return shown_articles("(s.id = %s OR s.original_id = %s)", (first, first), order="s.language, s.id")


def public_languages() -> list[str]:
    """Return the languages in which anything is public."""
    rows = fetch_rows(f"SELECT DISTINCT s.language FROM service_article s WHERE {PUBLIC} ORDER BY s.language")
    return [row[0] for row in rows]
