"""One article on the help site, and what its reader says of it."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from regulars.core.access.paces import Pace
from regulars.core.access.too_much import keep_pace
from regulars.core.administration.sessions.places import browser_of, network_of
from regulars.core.open_pages.opening import for_anybody
from regulars.core.problems import NotFound
from regulars.core.words import say
from regulars.service.article.pictures import public_picture
from regulars.service.article.reading import Shown, in_other_languages, one_shown, shown_articles
from regulars.service.article.reads import note_read
from regulars.service.article.text import write_out
from regulars.service.article.visitors import address_for_visitors
from regulars.service.article.voting import vote, voter_of
from regulars.service.help_site.frame import enter, help_page, told_day
from regulars.service.help_site.shelves import shelf_in

VOTES = Pace("help votes", at_once=10, seconds_each=300.0)
_BESIDE = 5
_LONGEST_WORDS = 1_000
_LEAST_HEADINGS = 3


@for_anybody
def show_article(request: HttpRequest, language: str, pk: str, slug: str = "") -> HttpResponse:
    """/open/help/<language>/<article>: an article; sent to with POST, whether it helped."""
    enter(language)
    found = one_shown(int(pk))
    if found is None:
        raise NotFound()
    one, body, at = found
    if request.method == "POST":
        return _note_vote(request, one)
    if request.path != one.address:
        # It was called otherwise once, or is in another language.
        return HttpResponseRedirect(one.address, status=301)
    said = request.GET.get("said", "")
    if not said:
        note_read(one.id, browser_of(request))
    written = write_out(body, picture=public_picture, article=address_for_visitors)
    shelf = shelf_in(language, one.category or 0)
    others = {other.language: other.address for other in in_other_languages(one)}
    return help_page(
        request, "help/article.html", language, path=one.address, title=one.title, others=others, one=one,
        html=written.html, headings=written.headings if len(written.headings) >= _LEAST_HEADINGS else [],
        headings_title=say("On this page"), shelf=shelf, description=one.summary,
        day=say("Updated on {day}", day=told_day(at, language)),
        beside=[other for other in _beside(one) if other.id != one.id][:_BESIDE],
        beside_title=say("More about this"), helped=_helped(said),
    )  # fmt: skip


def _beside(one: Shown) -> list[Shown]:
    category = "s.category_id = %s" if one.category else "s.category_id IS NULL"
    params = (one.language, one.category) if one.category else (one.language,)
    return shown_articles(f"s.language = %s AND {category}", params, limit=_BESIDE + 1)


def _helped(said: str) -> dict[str, Any]:
    asked = {"yes": say("What helped you most? (optional)"), "no": say("What did you miss? (optional)")}
    return {
        "asked": say("Did this help?"), "yes": say("Yes"), "no": say("No"), "said": said if said in asked else "",
        "thanks": say("Thank you for telling us.") if said in (*asked, "all") else "",
        "words": asked.get(said, ""), "send": say("Send"),
        "hint": say("Leave out names and numbers: nobody can answer here."),
    }  # fmt: skip


def _note_vote(request: HttpRequest, one: Shown) -> HttpResponse:
    said = request.POST.get("helped", "")
    if said not in ("yes", "no"):
        raise NotFound()
    network = network_of(request)
    keep_pace(VOTES, (network, one.id))
    words = " ".join(request.POST.get("words", "").replace("\x00", "").split())[:_LONGEST_WORDS]
    number = request.POST.get("number", "")
    # What she read may have been published anew meanwhile; another number than those there were is nobody's.
    version = int(number) if number.isascii() and number.isdigit() and 0 < int(number[:9]) <= one.number else one.number
    voter = voter_of(one.id, version, network, browser_of(request))
    vote(one.id, version, voter=voter, helped=said == "yes", words=words)
    return HttpResponseRedirect(f"{one.address}?said={'all' if words else said}#said", status=303)
