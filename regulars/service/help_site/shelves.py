"""Categories as the help site shows them: named in its language, with what stands on them there."""

from typing import NamedTuple

from regulars.core.database.rows import fetch_rows
from regulars.core.words import say
from regulars.service.article.addresses import category_address
from regulars.service.article.reading import Shown, shown_articles


class Shelf(NamedTuple):
    """A category in one language; number 0 is where everything stands that has none."""

    id: int
    name: str
    about: str
    address: str
    articles: list[Shown]


def shelves_in(language: str) -> list[Shelf]:
    """Return the categories in which anything is public in a language, in our order."""
    standing: dict[int, list[Shown]] = {}
    for one in shown_articles("s.language = %s", (language,), limit=2_000):
        standing.setdefault(one.category or 0, []).append(one)
    named = [shelf for shelf in _named(language) if shelf.id in standing]
    known = {shelf.id for shelf in named}
    shelves = [shelf._replace(articles=standing[shelf.id]) for shelf in named]
    rest = [one for pk, articles in standing.items() if pk not in known for one in articles]
    if rest:
        name = say("More") if shelves else say("Articles")
        shelves.append(Shelf(0, name, "", category_address(language, 0, name), rest))
    return shelves


def shelf_in(language: str, pk: int) -> Shelf | None:
    """Return one of them, None where nothing of it is public."""
    return next((shelf for shelf in shelves_in(language) if shelf.id == pk), None)


def _named(language: str) -> list[Shelf]:
    rows = fetch_rows(
        "SELECT c.id, COALESCE(n.name, c.name), CASE WHEN n.name IS NULL THEN c.about ELSE n.about END"
        " FROM service_category c LEFT JOIN service_categoryname n ON n.category_id = c.id AND n.language = %s"
        " WHERE c.trashed_at IS NULL ORDER BY c.place, c.id",
        [language],
    )
    return [Shelf(pk, name, about, category_address(language, pk, name), []) for pk, name, about in rows]
