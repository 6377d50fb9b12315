"""Whether an article helped: one vote a visitor for each version, counted at once."""

from collections.abc import Iterable
from datetime import timedelta
from hashlib import blake2b

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from regulars.core.database.turns import write_transaction
from regulars.core.jobs.tidying import chore
from regulars.service.article.models import Article, ArticleVote

MOST_SHOWN = 100
KEEP_WORDS = timedelta(days=365)


def voter_of(article_id: int, number: int, *traits: str) -> str:
    """Return what tells a visitor from others for one version; who she is cannot be found out from it."""
    told = "\n".join([str(article_id), str(number), *traits])
    key = blake2b(settings.SECRET_KEY.encode(), digest_size=32).digest()
    return blake2b(told.encode("utf-8", "replace"), digest_size=16, key=key).hexdigest()


def vote(article_id: int, number: int, *, voter: str, helped: bool, words: str = "") -> None:
    """Count what a visitor says of a version; saying it again puts it in place of what she said before."""
    with write_transaction():
        same = {"article_id": article_id, "number": number, "voter": voter}
        known = ArticleVote.objects.select_for_update().filter(**same).first()
        if known is None:
            ArticleVote.objects.create(**same, has_helped=helped, words=words, at=timezone.now())
            _count(article_id, helped, 1)
            return
        if known.has_helped != helped:
            _count(article_id, known.has_helped, -1)
            _count(article_id, helped, 1)
        known.has_helped, known.words, known.at = helped, words or known.words, timezone.now()
        known.save(update_fields=["has_helped", "words", "at"])


def counts_by_version(article_id: int) -> dict[int, tuple[int, int]]:
    """Return for each version how many it helped and how many not."""
    found: dict[int, tuple[int, int]] = {}
    for number, helped in ArticleVote.objects.filter(article_id=article_id).values_list("number", "has_helped"):
        yes, no = found.get(number, (0, 0))
        found[number] = (yes + 1, no) if helped else (yes, no + 1)
    return found


def words_said(article_id: int) -> Iterable[ArticleVote]:
    """Return what visitors wrote, newest first."""
    return ArticleVote.objects.filter(article_id=article_id).exclude(words="").order_by("-at", "-id")[:MOST_SHOWN]


@chore
def forget_old_words() -> None:
    """Forget what visitors wrote a year ago; the counts stay."""
    ArticleVote.objects.filter(at__lt=timezone.now() - KEEP_WORDS).exclude(words="").update(words="")


def _count(article_id: int, helped: bool, by: int) -> None:
    name = "helped" if helped else "unhelped"
    Article.objects.filter(pk=article_id).update(**{name: F(name) + by})
