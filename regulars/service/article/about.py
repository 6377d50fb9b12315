"""What there is to know of an article beside its own fields."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.problems import NotFound
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.titles import users_by_id
from regulars.core.records.registry import record_type
from regulars.core.words import say
from regulars.service.article.comparing import compare_texts
from regulars.service.article.languages import languages_of
from regulars.service.article.models import Article, ArticleVersion
from regulars.service.article.publishing import VERSIONS, may_publish
from regulars.service.article.site import is_shown
from regulars.service.article.visitors import address_for_visitors
from regulars.service.article.voting import counts_by_version, words_said

JsonRow = dict[str, Any]
_TEXT = ("title", "summary", "body")
# Fields without which nothing is told: of articles, and of their versions.
_LANGUAGES = {"title", "language", "original", "state", "original_number", "live_number"}
_SHOWN = {"state", "live_number"}
_VERSIONS = {*_TEXT, "helped", "unhelped", "live_number"}
_OF_VERSIONS = {*_TEXT, "number", "note", "publisher"}


def about_article(article: Article, *, by: Viewer) -> JsonRow:
    """Return where an article stands on the help site, its languages and versions, and what readers said."""
    readable = readable_fields(record_type("articles"), by)
    counted = {"helped", "unhelped"} <= readable.keys()
    return {
        "address": address_for_visitors(article.pk) if is_shown() and readable.keys() >= _SHOWN else None,
        "may_publish": may_publish(by),
        "languages": languages_of(article, by=by) if readable.keys() >= _LANGUAGES else [],
        "versions": _versions(article, by) if _sees_versions(by) else [],
        "said": [_said(one) for one in words_said(article.pk)] if counted else [],
    }


def compare_versions(article: Article, before: int, after: int, *, by: Viewer) -> JsonRow:
    """Return two versions compared, part by part; 0 is what is written now. Raises NotFound."""
    if not _sees_versions(by):
        raise NotFound()
    old, new = (_version(article, number) for number in (before, after))
    return {name: compare_texts(getattr(old, name), getattr(new, name)) for name in _TEXT}


def _sees_versions(by: Viewer) -> bool:
    readable = readable_fields(record_type("articles"), by)
    of_versions = readable_fields(record_type(VERSIONS), by)
    return by.may("see", VERSIONS) and readable.keys() >= _VERSIONS and of_versions.keys() >= _OF_VERSIONS


def _version(article: Article, number: int) -> Article | ArticleVersion:
    found = article if number == 0 else ArticleVersion.objects.filter(article=article, number=number).first()
    if found is None:
        raise NotFound(say("There is no such version of this article."))
    return found


def _versions(article: Article, by: Viewer) -> list[JsonRow]:
    counts, users = counts_by_version(article.pk), users_by_id(by.epoch)
    told = []
    for one in ArticleVersion.objects.filter(article=article).defer("body").order_by("-number"):
        helped, unhelped = counts.get(one.number, (0, 0))
        user = users.get(one.publisher_id or 0)
        told.append(
            {
                "number": one.number, "title": one.title, "note": one.note, "at": one.created_at.isoformat(),
                "by": user["title"] if user else "Regulars", "helped": helped, "unhelped": unhelped,
                "is_live": one.number == article.live_number,
            }
        )  # fmt: skip
    return told


def _said(one: Any) -> JsonRow:
    return {"number": one.number, "helped": one.has_helped, "words": one.words, "at": one.at.isoformat()}
