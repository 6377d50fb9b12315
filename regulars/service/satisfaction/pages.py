"""/open/how-was-it: the page on which a customer tells how it went."""

from django.http import HttpRequest, HttpResponse

from regulars.core.open_pages.opening import for_anybody
from regulars.core.open_pages.pages import open_page
from regulars.core.problems import Invalid
from regulars.core.words import mark, say
from regulars.service.case.models import Case
from regulars.service.satisfaction.answering import LONGEST, tell_rating
from regulars.service.satisfaction.links import opened

ANSWERS = {"good": mark("It went well"), "fair": mark("So-so"), "bad": mark("It did not go well")}


@for_anybody
def how_was_it(request: HttpRequest, key: str) -> HttpResponse:
    """Ask a customer how it went, and keep what she says."""
    if request.method == "POST":
        rating = request.POST.get("rating", "")
        if rating not in ANSWERS:
            raise Invalid(say("Choose one of the three answers."))
        case = tell_rating(key, rating, request.POST.get("said", "").replace("\x00", ""))
        return _page(request, case, has_told=True)
    # A look changes nothing: programs that read mail for safety open every link in it.
    return _page(request, opened(key), has_told=False)


def _page(request: HttpRequest, case: Case, *, has_told: bool) -> HttpResponse:
    is_known = bool(case.rated_at and case.asked_at and case.rated_at >= case.asked_at)
    answers = [
        {"value": value, "label": say(label), "is_chosen": is_known and case.satisfaction == value}
        for value, label in ANSWERS.items()
    ]
    return open_page(
        request,
        "service/how_was_it.html",
        title=say("Thank you") if has_told else say("How did it go?"),
        about=say("Case {number}: {subject}", number=case.number, subject=case.subject),
        told=say("We have noted it. Until tomorrow you can still change it here.") if has_told else "",
        answers=answers,
        said=case.satisfaction_said if is_known else "",
        said_label=say("Anything you would like to add (you need not)"),
        longest=LONGEST,
        send=say("Change it") if is_known else say("Send"),
        question=say("How did it go?"),
    )
