"""What /api/articles takes and tells beside the articles' own lists."""

from typing import Annotated, Any, Literal

from annotated_types import MaxLen
from ninja import Schema
from pydantic import AfterValidator

from regulars.core.contracts import Id, Input, storable
from regulars.service.article.text import LONGEST

Body = Annotated[str, MaxLen(LONGEST), AfterValidator(storable)]
Title = Annotated[str, MaxLen(200), AfterValidator(storable)]
Summary = Annotated[str, MaxLen(300), AfterValidator(storable)]


class Suggestion(Schema):
    """An article that may answer; `address` is where a customer reads it, null for one that is only ours."""

    id: int
    title: str
    summary: str
    language: str
    address: str | None


class Suggestions(Schema):
    """Articles that may answer, the likeliest first."""

    articles: list[Suggestion]


class DraftView(Schema):
    """What somebody typed and has not saved; `base` is the version of the article it began from."""

    title: str
    summary: str
    body: str
    base: int
    at: str


class Drafts(Schema):
    """The draft, or none."""

    draft: DraftView | None


class DraftInput(Input):
    """What somebody has typed by now."""

    title: Title
    summary: Summary = ""
    body: Body = ""
    base: Id


class Preview(Input):
    """A text to be shown as readers will see it."""

    body: Body


class ArticleShown(Schema):
    """A text as HTML that can do nothing but be read."""

    html: str


class LanguageView(Schema):
    """A language of an article, or one it lacks."""

    language: str
    name: str
    article: int | None
    title: str
    state: str | None
    is_original: bool
    is_older: bool


class VersionView(Schema):
    """A published version, with what its readers said."""

    number: int
    title: str
    note: str
    at: str
    by: str
    helped: int
    unhelped: int
    is_live: bool


class SaidByReader(Schema):
    """What a visitor wrote."""

    number: int
    helped: bool
    words: str
    at: str


class About(Schema):
    """Where an article stands on the help site, its languages, versions, and what readers said."""

    address: str | None
    may_publish: bool
    languages: list[LanguageView]
    versions: list[VersionView]
    said: list[SaidByReader]


class Piece(Schema):
    """Some words of a line, marked where they are not in the other text."""

    text: str
    marked: bool


class ComparedLine(Schema):
    """A line of both texts; null where one of them has none."""

    kind: Literal["same", "changed", "removed", "added"]
    before: list[Piece] | None
    after: list[Piece] | None


class VersionComparison(Schema):
    """Two texts side by side, part by part."""

    title: list[ComparedLine]
    summary: list[ComparedLine]
    body: list[ComparedLine]


class HelpSiteView(Schema):
    """Whether the help site is open, whether anything is on it, and where."""

    is_open: bool
    is_shown: bool
    address: str
    articles: int
    languages: list[dict[str, Any]]


class HelpSiteChange(Input):
    """Open the help site, or close it."""

    is_open: bool
    before: dict[str, Any] | None = None
