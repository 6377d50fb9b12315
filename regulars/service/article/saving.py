"""What a save of an article checks, and what follows from it."""

from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save
from regulars.core.words import say
from regulars.service.article.models import Article
from regulars.service.article.publishing import live_text, require_publisher


def check_article(save: Save) -> None:
    """Refuse translations in a circle, two in one language, and showing to everybody without the right to publish."""
    article, values = save.record, save.values
    if values.get("audience") == "everybody" and article.live_number and article.audience != "everybody":
        require_publisher(save.by)
    if "original" not in values and "language" not in values:
        return
    original = values.get("original", article.original_id)
    if original is None:
        return
    found = Article.objects.filter(pk=original).first()
    if found and found.original_id:
        # A translation of a translation is one of the same original.
        original = values["original"] = found.original_id
    if article.pk and (original == article.pk or Article.objects.filter(original_id=article.pk).exists()):
        raise Invalid.field("original", say("This article has translations itself; it cannot be one of another."))
    language = values.get("language", article.language)
    same = Article.objects.filter(trashed_at=None, language=language).exclude(pk=article.pk)
    if same.filter(pk=original).exists() or same.filter(original_id=original).exists():
        raise Invalid.field("language", say("There is one in this language already."))


def derive_article(save: Save) -> bool:
    """Set whether what is written is still what is public."""
    article = save.record
    if article.state in ("published", "changed"):
        written = {"title": article.title, "summary": article.summary, "body": article.body}
        article.state = "published" if written == live_text(article) else "changed"
    return True
