"""Links that let somebody choose a password: signed, short-lived, good once, dead with the account."""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.utils.crypto import salted_hmac

from regulars.core.access.models import User
from regulars.core.access.older_keys import signed_by_any

RESET, INVITATION = "reset", "invitation"
LASTING = {RESET: timedelta(hours=2), INVITATION: timedelta(days=7)}
_SALT = "regulars.letters"


def key_for(user: User, purpose: str) -> str:
    """Return the key of a link for this user; a new password, address or sign-in makes it void."""
    return f"{user.pk}.{signing.dumps([user.pk, purpose, _state_of(user)], salt=_SALT)}"


def link_for(user: User, purpose: str) -> str:
    """Return the link as it stands in a letter; its host is the configured one, never one that a browser named."""
    # After the mark, so that neither our log nor any other site is told of the key.
    return f"{settings.ORIGIN}/choose-password#{key_for(user, purpose)}"


def claimed_user(key: str) -> str:
    """Return whose link this says it is, for counting guesses."""
    return key.partition(".")[0][:20]


def opened_link(key: str) -> tuple[User, str] | None:
    """Return whose link this is and what for, or None for one that is forged, old, used or void."""
    _, _, signed = key.partition(".")
    try:
        pk, purpose, state = signing.loads(signed, salt=_SALT, max_age=max(LASTING.values()))
        signing.loads(signed, salt=_SALT, max_age=LASTING[purpose])
    except (signing.BadSignature, ValueError, KeyError, TypeError):
        return None
    user = User.objects.filter(pk=pk, is_active=True, is_service=False).first()
    return (user, purpose) if user and signed_by_any(str(state), lambda key: _state_of(user, key)) else None


def _state_of(user: User, key: str | None = None) -> str:
    parts = f"{user.password} {user.email} {user.last_login} {user.is_active}"
    return salted_hmac(_SALT, parts, secret=key, algorithm="sha256").hexdigest()[:32]
