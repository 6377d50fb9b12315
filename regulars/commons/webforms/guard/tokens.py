"""A page's token: signed, good for half a day and for one sending; it says which form was looked at, and when."""

import secrets
import time
from typing import NamedTuple

from django.core import signing

SALT = "regulars.webforms"
LASTS = 12 * 3600
# Nobody reads and answers faster; a program does.
LEAST_SECONDS = 2.0


class PageToken(NamedTuple):
    """What a good token says: the form's number, the word that is good once, and when the page was made."""

    form: int
    nonce: str
    at: float

    @property
    def seconds(self) -> float:
        """How long ago the page was made."""
        return time.time() - self.at


def new_token(form: int, *, at: float | None = None) -> tuple[str, PageToken]:
    """Return a token for a page that is about to be shown; `at` keeps the moment of an earlier one."""
    token = PageToken(form, secrets.token_urlsafe(18), time.time() if at is None else at)
    return signing.dumps([*token], salt=SALT), token


def read_token(text: str, form: int) -> PageToken | None:
    """Return what a token says, or None for one that is forged, too old, or another form's."""
    try:
        token = PageToken(*signing.loads(text[:400], salt=SALT, max_age=LASTS))
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return token if token.form == form else None
