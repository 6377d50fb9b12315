"""What the house's key signed stays good when the key is changed, as long as the older ones are kept."""

import hmac
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.utils.crypto import constant_time_compare

from regulars.core.access.models import User


def all_keys() -> list[str]:
    """Return the key in use, then those that it followed."""
    return [str(settings.SECRET_KEY), *map(str, settings.SECRET_KEY_FALLBACKS)]


def signed_by_any(given: str | bytes, sign: Callable[[str], str | bytes]) -> bool:
    """Whether one of the keys signs like this."""
    # Each is compared, so that the time taken does not tell which one it was.
    found = [_same(given, sign(key)) for key in all_keys()]
    return any(found)


def sign_anew(session: Any) -> None:
    """Let a session that an older key signed go on under its name.

    Django would give it another name, and reads that are answered before Django could not tell the browser.
    """
    found = session.get(HASH_SESSION_KEY, "")
    user = User.objects.filter(pk=session.get(SESSION_KEY)).first()
    if user is None or constant_time_compare(found, user.get_session_auth_hash()):
        return
    if any(constant_time_compare(found, older) for older in user.get_session_auth_fallback_hash()):
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.save()


def _same(given: str | bytes, signed: str | bytes) -> bool:
    if isinstance(given, bytes) and isinstance(signed, bytes):
        return hmac.compare_digest(given, signed)
    return constant_time_compare(given, signed)
