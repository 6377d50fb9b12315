"""An article that follows from something else: a case, or the same article in another language."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.searching import index_records
from regulars.core.records.writing.saving import begin_save, store_new
from regulars.core.records.writing.values import Parsed
from regulars.service.article.models import Article


def begin_article(values: dict[str, Any], *, by: Viewer) -> tuple[Article, ChangeMade]:
    """Begin an article, and return it with its change for the journal. Raises Refused, Invalid."""
    articles: type[RecordType] = record_type("articles")
    require_any(by, "create", articles)
    parsed, article = Parsed(), Article()
    parsed.values = values
    snapshot = store_new(articles, begin_save(articles, article, parsed, by=by, is_new=True))
    index_records(articles, [article.pk], epoch=by.epoch, are_new=True)
    return article, ChangeMade("articles", article.pk, "create", None, snapshot)
