"""The help site's first page, its categories, its search."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from regulars.core.access.speaking import LONGEST_WISH
from regulars.core.administration.workspace.queries import the_workspace
from regulars.core.open_pages.opening import for_anybody
from regulars.core.problems import NotFound
from regulars.core.words import say, say_count
from regulars.service.article.addresses import HOME
from regulars.service.article.finding import find_public
from regulars.service.article.reading import public_languages, shown_articles
from regulars.service.article.site import is_shown
from regulars.service.help_site.frame import enter, help_page
from regulars.service.help_site.shelves import Shelf, shelf_in, shelves_in
from regulars.service.help_site.wishes import wished_language

_MOST_READ = 6
_ON_A_CARD = 4


@for_anybody
def show_door(request: HttpRequest) -> HttpResponse:
    """/open/help: on to the first page in the visitor's language."""
    if not is_shown():
        raise NotFound()
    wish = request.headers.get("Accept-Language", "")[:LONGEST_WISH]
    language = wished_language(wish, public_languages(), the_workspace().language)
    response = HttpResponseRedirect(f"{HOME}/{language}")
    response["Vary"] = "Accept-Language"
    response["Cache-Control"] = "no-cache"
    return response


@for_anybody
def show_home(request: HttpRequest, language: str) -> HttpResponse:
    """/open/help/<language>: what there is, and what most people read."""
    enter(language)
    company, shelves = the_workspace().company, shelves_in(language)
    return help_page(
        request, "help/home.html", language, path=f"{HOME}/{language}", title=say("Help"),
        asked=say("How can we help?"),
        description=say("Answers to what customers of {company} ask.", company=company),
        cards=[_card(shelf) for shelf in shelves],
        most_read=shown_articles("s.language = %s", (language,), limit=_MOST_READ) if len(shelves) > 1 else [],
        most_read_title=say("Most read"),
    )  # fmt: skip


@for_anybody
def show_category(request: HttpRequest, language: str, pk: str, slug: str = "") -> HttpResponse:
    """/open/help/<language>/about/<category>: everything that stands there."""
    enter(language)
    shelf = shelf_in(language, int(pk))
    if shelf is None:
        raise NotFound()
    if request.path != shelf.address:
        return HttpResponseRedirect(shelf.address, status=301)
    others = {code: found.address for code in public_languages() if (found := shelf_in(code, shelf.id))}
    return help_page(
        request, "help/category.html", language, path=shelf.address, title=shelf.name, others=others, shelf=shelf,
        description=shelf.about,
    )  # fmt: skip


@for_anybody
def show_search(request: HttpRequest, language: str) -> HttpResponse:
    """/open/help/<language>/search: what answers a visitor's words."""
    enter(language)
    asked = request.GET.get("q", "").replace("\x00", "").strip()[:200]
    found = find_public(asked, language) if asked else []
    told = say_count("{count} article", "{count} articles", count=len(found)) if found else ""
    words: dict[str, Any] = {
        "q": asked, "found": found, "told": told,
        "none": _none(asked) if asked and not found else "",
        "most_read": [] if found else shown_articles("s.language = %s", (language,), limit=_MOST_READ),
        "most_read_title": say("Most read"), "description": "",
    }  # fmt: skip
    title = say("Search: {asked}", asked=asked) if asked else say("Search")
    path = f"{HOME}/{language}/search"
    others = {code: f"{HOME}/{code}/search" for code in public_languages()}
    return help_page(
        request, "help/search.html", language, path=path, title=title, others=others, is_indexed=False, **words
    )


def _card(shelf: Shelf) -> dict[str, Any]:
    count = len(shelf.articles)
    return {
        "name": shelf.name, "about": shelf.about, "address": shelf.address, "articles": shelf.articles[:_ON_A_CARD],
        "all": say_count("All {count} article", "All {count} articles", count=count) if count > _ON_A_CARD else "",
    }  # fmt: skip


def _none(asked: str) -> str:
    return say("Nothing here says “{asked}”. Try other words, or fewer of them.", asked=asked)
