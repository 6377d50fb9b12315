"""What somebody typed and has not saved: kept on the server, so that it survives reload, sign-out and another desk."""

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.service.article.models import Article, ArticleDraft


def keep_draft(article: Article, *, by: Viewer, base: int, title: str, summary: str, body: str) -> ArticleDraft:
    """Keep what the viewer typed, in place of what she typed before."""
    text = {"title": title, "summary": summary, "body": body}
    kept, _ = ArticleDraft.objects.update_or_create(
        article=article, user_id=by.user_id or 0, defaults={**text, "base": base, "at": timezone.now()}
    )
    return kept


def draft_of(article_id: int, *, by: Viewer) -> ArticleDraft | None:
    """Return what the viewer typed last and has not saved."""
    return ArticleDraft.objects.filter(article_id=article_id, user_id=by.user_id or 0).first()


def forget_draft(article_id: int, *, by: Viewer) -> None:
    """Forget it: it was saved, or thrown away."""
    ArticleDraft.objects.filter(article_id=article_id, user_id=by.user_id or 0).delete()
