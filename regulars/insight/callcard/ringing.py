"""Which phone calls show on whose screen."""

import datetime as dt
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.database.stored_values import stored_moment
from regulars.core.database.turns import write_transaction
from regulars.core.problems import NotFound
from regulars.insight.callcard.models import PhoneCall, Ringing
from regulars.insight.callcard.queries import read_card

# What nobody has put away by then is put away by the night.
SHOWN_FOR = dt.timedelta(hours=16)
MOST_SHOWN = 6
MOST_LATELY = 50


def signs_by_user() -> dict[int, str]:
    """Return, by user, which calls show on her screen, in which version."""
    rows = fetch_rows(
        "SELECT r.user_id, p.id, p.version FROM insight_ringing r JOIN insight_phonecall p ON p.id = r.phone_call_id"
        " WHERE r.put_away_at IS NULL AND p.heard_at > %s ORDER BY p.id",
        [stored_moment(timezone.now() - SHOWN_FOR)],
        is_steady=True,
    )
    found: dict[int, str] = {}
    for user, call, version in rows:
        found[user] = f"{found.get(user, '')} {call}.{version}"
    return found


def calls_shown(viewer: Viewer) -> list[dict[str, Any]]:
    """Return the calls on a user's screen with their cards, newest first."""
    since = timezone.now() - SHOWN_FOR
    mine = Ringing.objects.filter(user_id=viewer.user_id or 0, put_away_at=None, phone_call__heard_at__gt=since)
    calls = [one.phone_call for one in mine.select_related("phone_call").order_by("-phone_call_id")[:MOST_SHOWN]]
    return [_told(one) | {"card": read_card(one.number, viewer, party=one.party_id)} for one in calls]


def calls_lately(viewer: Viewer) -> list[dict[str, Any]]:
    """Return a user's calls of the last days, newest first, without their cards."""
    mine = Ringing.objects.filter(user_id=viewer.user_id or 0).select_related("phone_call")
    return [_told(one.phone_call) for one in mine.order_by("-phone_call_id")[:MOST_LATELY]]


def my_call(pk: int, viewer: Viewer) -> PhoneCall:
    """Return one of a user's calls, locked; raises NotFound."""
    found = PhoneCall.objects.select_for_update().filter(pk=pk, ringings__user_id=viewer.user_id or 0).first()
    if found is None:
        raise NotFound
    return found


def put_away(pk: int, *, by: Viewer) -> None:
    """Take a call off a user's screen; raises NotFound."""
    with write_transaction():
        my_call(pk, by)
        Ringing.objects.filter(phone_call_id=pk, user_id=by.user_id or 0, put_away_at=None).update(
            put_away_at=timezone.now()
        )


def _told(one: PhoneCall) -> dict[str, Any]:
    if one.is_lost:
        # The end of it was told to nobody.
        one.state = "ended"
    moments = {name: at.isoformat() if (at := getattr(one, name)) else None for name in _MOMENTS}
    return {
        "id": one.pk, "state": one.state, "direction": one.direction, "number": one.number, **moments,
        "seconds": one.seconds, "is_missed": one.is_missed, "has_voicemail": one.has_voicemail, "call": one.call_id,
    }  # fmt: skip


_MOMENTS = ("rang_at", "answered_at", "ended_at")
