"""What a telephone system tells, taken down: each event counts once, in whatever order they come, if some are lost."""

import datetime as dt
from typing import Any

from django.utils import timezone

from regulars.core.access.models import User
from regulars.core.access.viewer import SYSTEM, Viewer, viewer_of
from regulars.core.database.turns import write_transaction
from regulars.insight.callcard.extensions import users_at
from regulars.insight.callcard.finding import parties_at, the_one
from regulars.insight.callcard.models import PhoneCall, Ringing
from regulars.insight.callcard.telling import Told
from regulars.insight.callcard.writing import write_entry

_ORDER = ("ringing", "answered", "ended")


def hear_event(told: Told, *, system: str) -> PhoneCall:
    """Take down one event: the call shows on the screens of those whose phone it is, and is written when it ends."""
    with write_transaction():
        first: dict[str, Any] = {"rang_at": told.at, "heard_at": timezone.now(), "direction": told.direction or "in"}
        PhoneCall.objects.get_or_create(system=system, told_as=told.call, defaults=first)
        call = PhoneCall.objects.select_for_update().get(system=system, told_as=told.call)
        _take_down(call, told)
        _show(call, told)
        _look_up(call)
        call.heard_at, call.version = timezone.now(), call.version + 1
        call.save()
        if call.state == "ended":
            write_entry(call, by=who_speaks(call))
    return call


def _take_down(call: PhoneCall, told: Told) -> None:
    call.direction = told.direction or call.direction
    call.number = call.number or told.number
    call.has_voicemail = call.has_voicemail or told.has_voicemail
    # What comes late never takes a call back to where it was.
    call.state = max(call.state, told.state, key=_ORDER.index)
    if told.state == "answered":
        call.answered_at = min(call.answered_at or told.at, told.at)
    if told.state == "ended":
        call.ended_at = call.ended_at or told.at
        if told.seconds and not told.has_voicemail:
            # That it was answered was told to nobody, or later than it happened: how long it was spoken says when.
            call.answered_at = call.ended_at - dt.timedelta(seconds=told.seconds)
    call.rang_at = min(filter(None, (call.rang_at, told.at, call.answered_at)))


def _show(call: PhoneCall, told: Told) -> None:
    users = users_at(told.extensions)
    there = set(call.ringings.values_list("user_id", flat=True))
    if told.state == "answered" and len(users) == 1:
        call.user_id = users[0]
        # Somebody took it: for the others it rings no more.
        call.ringings.exclude(user_id=users[0]).filter(put_away_at=None).update(put_away_at=timezone.now())
    if not there or call.state == "ringing" or told.state == "answered":
        Ringing.objects.bulk_create(Ringing(phone_call=call, user_id=user) for user in users if user not in there)


def _look_up(call: PhoneCall) -> None:
    if call.party_id or not call.number:
        return
    found = parties_at(call.number, who_speaks(call))
    call.party_id = the_one([one for one in found if one.is_exact])
    call.concerns = sorted({one.party for one in parties_at(call.number, SYSTEM)})


def who_speaks(call: PhoneCall) -> Viewer:
    """Return who took a call, or the only user whose phone rings; the house where there are several, or none."""
    ringing = User.objects.filter(pk__in=call.ringings.values_list("user_id", flat=True), is_active=True)
    users = [one for one in ringing[:20] if call.user_id in (None, one.pk)]
    return viewer_of(users[0]) if len(users) == 1 else SYSTEM
