"""/api/articles beside their own lists: suggestions, drafts, previews, languages, versions."""

from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from regulars.core.contracts import PROBLEMS, Id, ProblemView
from regulars.core.database.turns import write_transaction
from regulars.core.records.api.bodies import answer
from regulars.core.records.reading.loading import load_record
from regulars.core.records.registry import record_type
from regulars.service.article.about import about_article, compare_versions
from regulars.service.article.drafting import draft_of, forget_draft, keep_draft
from regulars.service.article.models import Article, ArticleDraft
from regulars.service.article.pictures import own_picture
from regulars.service.article.schemas import (
    About,
    ArticleShown,
    DraftInput,
    Drafts,
    HelpSiteChange,
    HelpSiteView,
    Preview,
    Suggestions,
    VersionComparison,
)
from regulars.service.article.site import count_public, help_site, is_shown, switch_help_site
from regulars.service.article.suggesting import suggest_articles
from regulars.service.article.text import write_out
from regulars.service.article.visitors import address_for_users, site_languages

router = Router(tags=["Articles"])
site_router = Router(tags=["Articles"])
_Problems = {PROBLEMS: ProblemView}
Typed = Annotated[str, Field(max_length=20_000)]


@router.get("/suggest", response={200: Suggestions, **_Problems}, operation_id="articles_suggest")
def suggest(request: Any, text: Typed = "", language: str = "", limit: int = 5) -> HttpResponse:
    """Published articles that a text is likely about: for a case while it is typed."""
    most = min(max(limit, 1), 20)
    return answer({"articles": suggest_articles(text, by=request.viewer, language=language, limit=most)})


@router.post("/preview", response={200: ArticleShown, **_Problems}, operation_id="articles_preview")
def preview(request: Any, given: Preview) -> HttpResponse:
    """Show a text as its readers will see it; nothing is kept."""
    return answer({"html": write_out(given.body, picture=own_picture, article=address_for_users).html})


@router.get("/{int:pk}/about", response={200: About, **_Problems}, operation_id="articles_about")
def about(request: Any, pk: Id) -> HttpResponse:
    """Where an article stands on the help site, its languages and versions, and what readers said."""
    return answer(about_article(_seen(request, pk), by=request.viewer))


@router.get("/{int:pk}/compare", response={200: VersionComparison, **_Problems}, operation_id="articles_compare")
def compare(request: Any, pk: Id, before: int = 0, after: int = 0) -> HttpResponse:
    """Compare two published versions by their numbers; 0 is what is written now."""
    return answer(compare_versions(_seen(request, pk), before, after, by=request.viewer))


@router.get("/{int:pk}/draft", response={200: Drafts, **_Problems}, operation_id="articles_draft_read")
def show_draft(request: Any, pk: Id) -> HttpResponse:
    """What this user typed into an article and has not saved."""
    kept = draft_of(_seen(request, pk).pk, by=request.viewer)
    return answer({"draft": _draft(kept) if kept else None})


@router.put("/{int:pk}/draft", response={200: Drafts, **_Problems}, operation_id="articles_draft_keep")
def put_draft(request: Any, pk: Id, given: DraftInput) -> HttpResponse:
    """Keep what this user typed; it is hers alone until she saves it."""
    with write_transaction():
        article = load_record(request.viewer, "change", record_type("articles"), pk)
        kept = keep_draft(article, by=request.viewer, **given.dict())
    return answer({"draft": _draft(kept)})


@router.delete("/{int:pk}/draft", response={200: Drafts, **_Problems}, operation_id="articles_draft_forget")
def drop_draft(request: Any, pk: Id) -> HttpResponse:
    """Forget what this user typed."""
    with write_transaction():
        forget_draft(_seen(request, pk).pk, by=request.viewer)
    return answer({"draft": None})


@site_router.get("", response={200: HelpSiteView, **_Problems}, operation_id="help_site_show")
def show_site(request: Any) -> HttpResponse:
    """Whether the help site is open, what is on it, and where."""
    return answer(_site())


@site_router.patch("", response={200: HelpSiteView, **_Problems}, operation_id="help_site_change")
def change_site(request: Any, given: HelpSiteChange) -> HttpResponse:
    """Open the help site, or close it; for administrators."""
    switch_help_site(is_open=given.is_open, before=given.before, by=request.viewer)
    return answer(_site())


def _site() -> dict[str, Any]:
    told = {"is_open": help_site().is_open, "is_shown": is_shown(), "address": "/open/help"}
    return told | {"articles": count_public(), "languages": site_languages()}


def _seen(request: Any, pk: int) -> Article:
    with write_transaction():
        found: Article = load_record(request.viewer, "see", record_type("articles"), pk)
    return found


def _draft(kept: ArticleDraft) -> dict[str, Any]:
    told = {name: getattr(kept, name) for name in ("title", "summary", "body", "base")}
    return told | {"at": kept.at.isoformat()}
