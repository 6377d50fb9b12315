"""What a visitor's browser sent, as far as such a form sends it: text, and not too much of it."""

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, QueryDict

from regulars.core.problems import Problem
from regulars.core.words import mark, say

# No browser sends as much of such a form; what is larger is not read at all.
MOST_BYTES = 512 * 1024
NOTHING = QueryDict()


class TooLong(Problem):
    """More was sent than a form takes."""

    status = 413
    title = mark("That is too long")


def typed_in(request: HttpRequest) -> QueryDict:
    """Return what was typed; raises TooLong. What comes in another shape than a form's holds nothing."""
    if request.content_type != "application/x-www-form-urlencoded":
        return NOTHING
    size = request.headers.get("Content-Length") or ""
    try:
        if not size.isdigit() or int(size) > MOST_BYTES:
            raise TooLong(say("That is more than this form takes. Shorten the long answers."))
        return QueryDict(request.body, encoding="utf-8")
    except SuspiciousOperation:
        raise TooLong(say("That is more than this form takes. Shorten the long answers.")) from None
