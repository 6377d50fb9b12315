"""Whoever is erased is named in no older version of an article, in no draft and by no visitor's vote.

What is written and published now is shown before the erasure, and is for people to change.
"""

from typing import Any

from regulars.core.privacy.kept_texts import on_words_erased
from regulars.core.privacy.wording import Words
from regulars.service.article.models import ArticleDraft, ArticleVersion, ArticleVote

_TEXTS: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (ArticleVersion, ("title", "summary", "body", "note")),
    (ArticleDraft, ("title", "summary", "body")),
    (ArticleVote, ("words",)),
)


@on_words_erased
def forget_in_articles(words: Words) -> None:
    """Put the pseudonym where somebody's words stood in texts that nobody can change."""
    for model, names in _TEXTS:
        for row in model._default_manager.only("pk", *names).iterator(chunk_size=500):
            found = [name for name in names if words.are_in(getattr(row, name))]
            for name in found:
                longest = model._meta.get_field(name).max_length
                setattr(row, name, words.without(getattr(row, name))[:longest])
            if found:
                row.save(update_fields=[*found, *(("title_key",) if model is ArticleVersion else ())])
