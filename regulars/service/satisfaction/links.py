"""The link by which a customer tells how it went: signed, for one question of one case, good for a month."""

import datetime as dt

from django.conf import settings
from django.core import signing
from django.utils import timezone

from regulars.core.problems import NotFound, Problem
from regulars.core.words import mark, say
from regulars.service.case.models import Case

_SALT = "regulars.satisfaction"
LASTS = dt.timedelta(days=30)
# So long a customer may change her mind.
CHANGES = dt.timedelta(days=1)


class Over(Problem):
    """A link whose time is over."""

    status = 410
    title = mark("This is over")


def link_of(case: Case) -> str:
    """Return the address at which the customer of a case is asked, or "" if she was not."""
    return f"{settings.ORIGIN}/open/how-was-it/{key_of(case)}" if case.asked_at else ""


def key_of(case: Case) -> str:
    """Return what the address ends with; asked once more, the one before is void."""
    return signing.dumps([case.pk, _stamp(case)], salt=_SALT, compress=True)


def opened(key: str) -> Case:
    """Return the case that a key was made for; raises NotFound for a forged one, Over for one whose time is over."""
    try:
        pk, stamp = signing.loads(key, salt=_SALT)
    except (signing.BadSignature, ValueError, TypeError):
        raise NotFound(say("This link is not one of ours. Look whether it was cut off.")) from None
    case = Case.objects.filter(pk=pk, trashed_at=None).first()
    if case is None or case.asked_at is None or _stamp(case) != stamp:
        raise Over(say("This link is no longer good: you were asked anew since, or the case is gone."))
    now = timezone.now()
    if now - case.asked_at > LASTS:
        raise Over(say("This link is no longer good: it is more than {days} days old.", days=LASTS.days))
    if case.rated_at and case.rated_at >= case.asked_at and now - case.rated_at > CHANGES:
        raise Over(say("You told us already. Thank you."))
    return case


def _stamp(case: Case) -> int:
    return int(case.asked_at.timestamp()) if case.asked_at else 0
