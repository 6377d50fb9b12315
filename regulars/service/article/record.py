"""How the house shows articles."""

from collections.abc import Callable
from typing import Any

import regulars.service.article.forgetting  # noqa: F401 - versions forget who is erased
from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import RecordType, Saving, Section, Verb
from regulars.core.records.registry import register
from regulars.service.article.actions import (
    archive_article,
    note_up_to_date,
    publish_article,
    put_version_back,
    revive_article,
    send_back_article,
    submit_article,
)
from regulars.service.article.events import ArticleChanged, ArticleWritten
from regulars.service.article.models import Article, ArticleVersion
from regulars.service.article.publishing import VERSIONS
from regulars.service.article.saving import check_article, derive_article
from regulars.service.article.solving import cases_solved
from regulars.service.category.languages import language_choices

LANGUAGE = Field(
    "language", "Language", KINDS["choice"], column="language", choices_from=language_choices,
    say_choice=lambda choice: choice["label"], required=True, default="en",
)  # fmt: skip
SOLVED = Field(
    "solved", "Cases solved", KINDS["computed"], of="number", readonly=True, compute=cases_solved,
    help="Solved cases in which this article was used.",
)  # fmt: skip
NOTE = Field("note", "What changed", KINDS["text"], max_length=300, help="For those who compare versions later.")
NUMBER = Field("number", "Version", KINDS["number"], required=True, decimals=0, minimum=1)
_TEXT = ("title", "summary", "body")


def _in(*states: str) -> Callable[[dict[str, Any]], bool]:
    return lambda values: values.get("state") in states


def _is_behind(values: dict[str, Any]) -> bool:
    return bool(values.get("original")) and values.get("state") != "archived"


@register
class Articles(RecordType):
    """What many customers ask, answered once."""

    slug, label, plural, icon = "articles", "Article", "Articles", "book"
    model = Article
    room = "service"
    title_field, title_key = "title", "title_key"
    subtitle_fields = ("category", "state")
    fields = (
        *_TEXT, LANGUAGE, "category", "audience", "state", "original", "original_number", "case", "review_on", "owner",
        "live_number", "live_at", "live_title", "live_summary", "live_body", "reads", "helped", "unhelped", SOLVED,
    )  # fmt: skip
    columns = ("title", "state", "category", "language", "audience", "helped", "unhelped", "owner", "changed_at")
    form = (Section("Article", ("title", "summary", "language", "category", "audience", "review_on", "owner")),)
    sort = "title"
    boards = ("state", "category", "audience", "owner")
    calendars = ("review_on",)
    saving = Saving(before=check_article, derive=derive_article)
    search = {
        "title": "name", "summary": "text", "body": "text",
        "live_title": "name", "live_summary": "text", "live_body": "text",
    }  # fmt: skip
    # Visitors of the help site search what is published, as if nothing else were written.
    search_apart = frozenset(_TEXT)
    hidden_with = {
        "live_title": ("title",), "live_summary": ("summary",), "live_body": ("body",), "solved": ("case",),
    }  # fmt: skip
    events = {"create": ArticleWritten(), "change": ArticleChanged()}
    verbs = (
        Verb("submit", "Ask for a review", "eye", submit_article, offered=_in("draft", "changed")),
        Verb("send-back", "Send back", "arrow-back-up", send_back_article, offered=_in("review")),
        Verb(
            "publish", "Publish", "world", publish_article, fields=(NOTE,), needs=("create", VERSIONS),
            offered=_in("draft", "review", "changed"),
        ),
        Verb("archive", "Put away", "archive", archive_article, offered=_in("draft", "review", "published", "changed")),
        Verb("revive", "Take up again", "arrow-back-up", revive_article, offered=_in("archived")),
        Verb("put-back", "Put a version back", "history", put_version_back, fields=(NUMBER,), offered=_in()),
        Verb("up-to-date", "It is up to date", "circle-check", note_up_to_date, offered=_is_behind),
    )  # fmt: skip


@register
class ArticleVersions(RecordType):
    """An article as it was published once."""

    slug, label, plural, icon = VERSIONS, "Article version", "Article versions", "history"
    model = ArticleVersion
    # Who may add them may publish; for the others an article's text waits for them.
    room, in_menu, is_setting, owner = "service", False, True, None
    title_field, title_key = "title", "title_key"
    subtitle_fields = ("number",)
    fields = ("article", "number", "title", "summary", "body", "note", "publisher")
    columns = ("article", "number", "title", "note", "publisher", "created_at")
    sort = "-created_at"
    through = "article"
    is_ledger = True
    can_create = False
    can_import = False
    rows_hidden_with = {("articles", name): "1 = 0" for name in _TEXT}
