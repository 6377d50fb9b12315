"""Browsers that a user has come from before, known by a cookie of their own; kept as a hash."""

import secrets
from datetime import timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone

from regulars.core.access.models import KnownDevice, User
from regulars.core.administration.sessions.places import browser_of

COOKIE = "regulars_device"
DAYS_TRUSTED = 30
_YEAR = 365 * 24 * 60 * 60


def is_trusted(request: Any, user: User) -> bool:
    """Whether this user told us to remember this browser, not too long ago."""
    mine = KnownDevice.objects.filter(user=user, digest=_digest(request), trusted_until__gt=timezone.now())
    return bool(_digest(request)) and mine.exists()


def know_device(request: Any, response: HttpResponse, user: User, *, trust: bool = False) -> bool:
    """Know this browser from now on; return whether it is a new one for a user who has others."""
    if not _digest(request):
        request.COOKIES[COOKIE] = secrets.token_urlsafe(32)
    response.set_cookie(
        COOKIE,
        request.COOKIES[COOKIE],
        max_age=_YEAR,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    had_others = KnownDevice.objects.filter(user=user).exists()
    device, is_new = KnownDevice.objects.get_or_create(
        user=user, digest=_digest(request), defaults={"browser": browser_of(request)}
    )
    if trust:
        device.trusted_until = timezone.now() + timedelta(days=DAYS_TRUSTED)
        device.save(update_fields=["trusted_until"])
    return is_new and had_others


def forget_trust(user: User, *, but: Any = None) -> None:
    """Ask every browser of this user for a second factor again, except the one that makes the request `but`."""
    KnownDevice.objects.filter(user=user).exclude(digest=_digest(but) if but else "").update(trusted_until=None)


def _digest(request: Any) -> str:
    cookie = request.COOKIES.get(COOKIE, "")
    return sha256(cookie.encode()).hexdigest() if len(cookie) >= 40 and cookie.isascii() else ""
