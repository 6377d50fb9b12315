"""Who knocks with a token: `Authorization: Bearer reg_<public id>_<secret>`."""

import hmac
import json
import secrets
import time
from datetime import datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from django.db.models import F
from django.utils import timezone

from regulars.core.access.models import ApiToken, User
from regulars.core.access.scopes import narrowed
from regulars.core.access.viewer import Viewer, current_epoch, viewer_of

MOST_FAILURES = 5
WINDOW = timedelta(minutes=5)
SECONDS_KNOWN = 0.5
_USED_EVERY = timedelta(minutes=1)
_MOST_KNOWN = 10_000


class Caller(NamedTuple):
    """Who called with a token, and how far it reaches."""

    viewer: Viewer
    scopes: dict[str, str]


class _Known(NamedTuple):
    until: float
    caller: Caller


_known: dict[str, _Known] = {}


def new_secret() -> tuple[str, str, str]:
    """Return a new token's public id, its whole text (shown once) and the hash that is kept."""
    public_id, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
    return public_id, f"reg_{public_id}_{secret}", _digest(secret)


def bearer_of(header: str) -> str | None:
    """Return the token of an Authorization header; None when the header brings none."""
    word, _, token = header.partition(" ")
    return token.strip() if word.lower() == "bearer" else None


def caller_by_token(token: str, *, for_reading: bool) -> Caller | None:
    """Return whose token this is; None alike for one that is unknown, wrong, expired, revoked, or guessed at."""
    epoch, key = current_epoch(), _digest(token)
    known = _known.get(key)
    if for_reading and known and known.until > time.monotonic() and known.caller.viewer.epoch == epoch:
        return known.caller
    caller = _looked_up(token, epoch)
    if caller is None:
        _known.pop(key, None)
        return None
    if len(_known) > _MOST_KNOWN:
        _known.clear()
    _known[key] = _Known(time.monotonic() + SECONDS_KNOWN, caller)
    return caller


def _looked_up(token: str, epoch: int) -> Caller | None:
    kind, _, rest = token.partition("_")
    public_id, _, secret = rest.partition("_")
    if kind != "reg" or not public_id.isalnum() or not public_id.isascii() or not secret.isascii():
        return None
    found = ApiToken.objects.select_related("user").filter(public_id=public_id[:16]).first()
    now = timezone.now()
    # Nobody's token costs the same comparison, and a guessed-at one is closed to the right secret too.
    is_right = hmac.compare_digest(found.digest if found else _digest(""), _digest(secret))
    if found is None or _is_guessed_at(found, now):
        return None
    if not is_right:
        _note_failure(found, now)
        return None
    if found.revoked_at or not found.user.is_active or (found.expires_at and found.expires_at <= now):
        return None
    if found.used_at is None or found.used_at < now - _USED_EVERY:
        ApiToken.objects.filter(pk=found.pk).update(used_at=now)
    if not found.user.is_service and viewer_of(found.user, epoch).needs_second_factor and not _has_factor(found.user):
        return None
    viewer = _viewer_with_token(found.pk, found.user_id, json.dumps(found.scopes, sort_keys=True), epoch)
    return Caller(viewer, found.scopes)


def _has_factor(user: User) -> bool:
    from allauth.mfa.models import Authenticator

    return bool(Authenticator.objects.filter(user=user).exists())


def _is_guessed_at(token: ApiToken, now: datetime) -> bool:
    return token.failures >= MOST_FAILURES and token.failed_at is not None and token.failed_at > now - WINDOW


def _note_failure(token: ApiToken, now: datetime) -> None:
    is_first = token.failed_at is None or token.failed_at <= now - WINDOW
    ApiToken.objects.filter(pk=token.pk).update(failures=1 if is_first else F("failures") + 1, failed_at=now)


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


@lru_cache(maxsize=2048)
def _viewer_with_token(token_id: int, user_id: int, scopes: str, epoch: int) -> Viewer:
    viewer = viewer_of(User(pk=user_id), epoch)
    return narrowed(viewer, json.loads(scopes), token_id=token_id)
