"""Searching what is public: in the visitor's language first, and by what a sentence is likely about."""

from functools import lru_cache

from regulars.core.access.conditions import Condition
from regulars.core.access.rights import TypeRights
from regulars.core.access.viewer import Viewer, current_epoch
from regulars.core.records.fields import all_fields
from regulars.core.records.registry import record_type
from regulars.core.search.finding import find
from regulars.core.search.likely import likely_records
from regulars.core.search.reach import Visible
from regulars.foundation.caching import cached_lately
from regulars.service.article.reading import PUBLIC, Shown, shown_by_ids

ARTICLES = "articles"
_SEEN = frozenset({"live_title", "live_summary", "live_body"})
_MOST_LIKELY = 200
_MOST_WORDS = 4


def find_public(text: str, language: str, *, limit: int = 20) -> list[Shown]:
    """Return the public articles that answer what a visitor typed, those in her language first."""
    found: dict[int, None] = {}
    for visible in (_public_in(language), _public_in("")):
        # Nobody's article holds every word of a sentence.
        if len(found) < limit and len(text.split()) <= _MOST_WORDS:
            hits = find(_visitor(current_epoch()), text, types=[ARTICLES], visible=visible, limit=limit)
            found |= dict.fromkeys(hit.record_id for hit in hits)
    likely = _likely(text) if len(found) < limit else []
    ranked = shown_by_ids(list(found)) + [one for one in likely if one.id not in found]
    return sorted(ranked, key=lambda one: one.language != language)[:limit]


def _likely(text: str) -> list[Shown]:
    return shown_by_ids(likely_records(ARTICLES, text, table="service_article", reach=(PUBLIC, []))[:_MOST_LIKELY])


@cached_lately(most=4)
def _visitor(epoch: int) -> Viewer:
    # To her an article has no other fields than those that were published.
    hidden = {name: "hidden" for name in all_fields(record_type(ARTICLES), epoch) if name not in _SEEN}
    return Viewer(user_id=None, rights={ARTICLES: TypeRights(see="all")}, fields={ARTICLES: hidden}, epoch=epoch)


@lru_cache(maxsize=256)
def _public_in(language: str) -> Visible:
    more, params = (" AND s.language = %s", [language]) if language else ("", [])

    def condition(slug: str, id_column: str) -> Condition | None:
        return f"{id_column} IN (SELECT s.id FROM service_article s WHERE {PUBLIC}{more})", [*params]

    return condition
