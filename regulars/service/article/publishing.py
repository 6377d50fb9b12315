"""What is public of an article, and who may decide it: whoever may add versions of articles."""

from regulars.core.access.viewer import Viewer
from regulars.core.problems import Refused
from regulars.core.words import say
from regulars.service.article.models import Article

VERSIONS = "article-versions"


def may_publish(by: Viewer) -> bool:
    """Whether the viewer may decide what is public."""
    return by.may("create", VERSIONS)


def require_publisher(by: Viewer) -> None:
    """Refuse whoever may not decide what is public."""
    if not may_publish(by):
        raise Refused(say("Your roles do not let you publish articles. Ask for a review instead."))


def live_text(article: Article) -> dict[str, str]:
    """Return what is public of an article."""
    return {"title": article.live_title, "summary": article.live_summary, "body": article.live_body}
