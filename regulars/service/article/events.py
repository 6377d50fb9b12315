"""What happens to articles."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class ArticleWritten(Event):
    """An article was begun."""

    stored_name = "article.written"
    sentence = "{by} began an article: {title}"
    room = "service"
    icon = "book"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class ArticleChanged(Event):
    """An article was changed."""

    stored_name = "article.changed"
    sentence = "{by} changed an article: {title}"
    room = "service"
    icon = "book"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class ArticleSubmitted(Event):
    """Somebody asked for an article to be looked at before it is published."""

    stored_name = "article.submitted"
    sentence = "{by} asked for a review of an article: {title}"
    room = "service"
    icon = "eye"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class ArticleSentBack(Event):
    """An article needs more work before it is published."""

    stored_name = "article.sent_back"
    sentence = "{by} sent an article back: {title}"
    room = "service"
    icon = "arrow-back-up"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class ArticlePublished(Event):
    """An article was published, as a version of its own."""

    stored_name = "article.published"
    sentence = "{by} published version {number} of an article: {title}"
    room = "service"
    icon = "world"
    forgets = ()

    number: int


@dataclass(frozen=True, kw_only=True)
class ArticleArchived(Event):
    """An article holds no longer."""

    stored_name = "article.archived"
    sentence = "{by} put an article away: {title}"
    room = "service"
    icon = "archive"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class ArticleRevived(Event):
    """An article that was put away is worked on again."""

    stored_name = "article.revived"
    sentence = "{by} took an article up again: {title}"
    room = "service"
    icon = "arrow-back-up"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class ArticlePutBack(Event):
    """An older version's text was put back."""

    stored_name = "article.put_back"
    sentence = "{by} put the text of version {number} back into an article: {title}"
    room = "service"
    icon = "history"
    forgets = ()

    number: int


@dataclass(frozen=True, kw_only=True)
class ArticleUpToDate(Event):
    """A translation says what its original says."""

    stored_name = "article.up_to_date"
    sentence = "{by} found a translation up to date: {title}"
    room = "service"
    icon = "circle-check"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class HelpSiteChanged(Event):
    """The help site was opened or closed."""

    stored_name = "help_site.changed"
    sentence = "{by} changed the help site"
    room = "service"
    icon = "world"
    forgets = ()
