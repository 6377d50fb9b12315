"""What one does with an article: have it reviewed, publish it, put it away, take it up again."""

from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.journal.events import Event
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.verbs import add_row, set_columns
from regulars.core.words import say
from regulars.service.article.events import (
    ArticleArchived,
    ArticlePublished,
    ArticlePutBack,
    ArticleRevived,
    ArticleSentBack,
    ArticleSubmitted,
    ArticleUpToDate,
)
from regulars.service.article.models import Article, ArticleVersion
from regulars.service.article.publishing import VERSIONS, live_text, require_publisher

OFF_THE_SITE: dict[str, Any] = {
    "live_number": None,
    "live_at": None,
    "live_title": "",
    "live_summary": "",
    "live_body": "",
}


def submit_article(article: Article, *, by: Viewer) -> int:
    """Ask for a review. Raises Invalid if there is nothing new to be looked at."""
    if article.state not in ("draft", "changed"):
        raise Invalid(say("There is nothing new in this article to be reviewed."))
    return _settle(article, ArticleSubmitted(), by=by, state="review")


def send_back_article(article: Article, *, by: Viewer) -> int:
    """Say that an article needs more work. Raises Invalid if nobody asked."""
    if article.state != "review":
        raise Invalid(say("Nobody asked for a review of this article."))
    return _settle(article, ArticleSentBack(), by=by, state="changed" if article.live_number else "draft")


def publish_article(article: Article, *, by: Viewer, note: str = "") -> int:
    """Publish what is written now as a new version. Raises Refused, and Invalid if there is no text, or none is new."""
    require_publisher(by)
    if article.state in ("published", "archived"):
        raise Invalid(
            say("There is nothing new in this article to be published.")
            if article.state == "published"
            else say("This article was put away; take it up again first.")
        )
    if not article.body.strip():
        raise Invalid.field("body", say("Write the text first; an empty article helps nobody."))
    number = 1 + (
        ArticleVersion.objects.filter(article=article).order_by("-number").values_list("number", flat=True).first() or 0
    )
    kept = ArticleVersion(
        article=article, number=number, note=note, publisher_id=by.user_id, is_demo=article.is_demo, **_text(article)
    )
    values: dict[str, Any] = {f"live_{name}": value for name, value in _text(article).items()}
    values |= {"state": "published", "live_number": number, "live_at": timezone.now()}
    if article.original_id:
        values["original_number"] = _published_number(article.original_id)
    changes = [add_row(record_type(VERSIONS), kept)]
    return _settle(article, ArticlePublished(number=number), by=by, changes=changes, **values)


def archive_article(article: Article, *, by: Viewer) -> int:
    """Put an article away: nobody finds it any more, and it is kept. Raises Refused, and Invalid if it is already."""
    if article.state == "archived":
        raise Invalid(say("This article was put away already."))
    if article.live_number:
        require_publisher(by)
    return _settle(article, ArticleArchived(), by=by, state="archived", **OFF_THE_SITE)


def revive_article(article: Article, *, by: Viewer) -> int:
    """Take an article up again, as a draft. Raises Invalid if it was not put away."""
    if article.state != "archived":
        raise Invalid(say("This article was not put away."))
    return _settle(article, ArticleRevived(), by=by, state="draft")


def put_version_back(article: Article, *, by: Viewer, number: int) -> int:
    """Write the text of an older version into the article; it is public once it is published. Raises Invalid."""
    kept = ArticleVersion.objects.filter(article=article, number=number).first()
    if kept is None:
        raise Invalid.field("number", say("There is no such version of this article."))
    text = _text(kept)
    if text == _text(article):
        raise Invalid.field("number", say("The article says just that already."))
    values: dict[str, Any] = {**text, "title_key": kept.title_key}
    if article.state in ("published", "changed"):
        values["state"] = "published" if text == live_text(article) else "changed"
    return _settle(article, ArticlePutBack(number=kept.number), by=by, **values)


def note_up_to_date(article: Article, *, by: Viewer) -> int:
    """Say that a translation says what its original says now. Raises Invalid if it is no translation of anything."""
    number = _published_number(article.original_id) if article.original_id else None
    if number is None:
        raise Invalid(say("This article is no translation of one that is published."))
    if number == article.original_number:
        raise Invalid(say("It was up to date already."))
    return _settle(article, ArticleUpToDate(), by=by, original_number=number)


def _text(one: Article | ArticleVersion) -> dict[str, str]:
    return {"title": one.title, "summary": one.summary, "body": one.body}


def _published_number(pk: int) -> int | None:
    return Article.objects.filter(pk=pk).values_list("live_number", flat=True).first()


def _settle(
    article: Article, event: Event, *, by: Viewer, changes: list[ChangeMade] | None = None, **values: Any
) -> int:
    made = [set_columns(_articles(), article, **values), *(changes or [])]
    return journal_save(_articles(), article, "change", by=by, changes=made, event=event)


def _articles() -> type[RecordType]:
    return record_type("articles")
