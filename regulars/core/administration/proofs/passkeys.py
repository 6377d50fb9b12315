"""Passkeys: keys that a device keeps for us and gives out to its holder only, by finger, face or PIN."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError

from regulars.core.access.models import User

_GARBLED = (ValidationError, ValueError, TypeError, KeyError, AttributeError, IndexError)


def passkeys_of(user: User) -> list[Authenticator]:
    """Return a user's passkeys, oldest first."""
    return list(Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN).order_by("id"))


def ask_for_new_passkey(user: User) -> dict[str, Any]:
    """Return what the browser needs to make a passkey; this browser's session keeps the challenge."""
    from allauth.mfa.webauthn.internal import auth

    return _plain(auth.begin_registration(user, passwordless=True))


def keep_passkey(user: User, *, name: str, credential: dict[str, Any]) -> Authenticator | None:
    """Keep the passkey that the browser made; None for one that was not asked for, or is another's."""
    from allauth.mfa.webauthn.internal import auth

    try:
        made = auth.complete_registration(credential).credential_data
        if made is None or any(_id_of(one) == made.credential_id for one in _all_passkeys()):
            return None
        return auth.WebAuthn.add(user, name, credential).instance
    except _GARBLED:
        return None
    finally:
        auth.clear_state()


def ask_for_passkey(user: User | None) -> dict[str, Any]:
    """Return what the browser needs to show a passkey: one of this user, or any that it keeps for us."""
    from allauth.mfa.webauthn.internal import auth

    return _plain(auth.begin_authentication(user))


def claimed_holder(credential: dict[str, Any]) -> User | None:
    """Return whose passkey this says it is."""
    from allauth.mfa.webauthn.internal import auth

    try:
        user = auth.extract_user_from_response(credential)
    except _GARBLED:
        return None
    return user if isinstance(user, User) and user.is_active and not user.is_service else None


def take_passkey(user: User, credential: dict[str, Any]) -> bool:
    """Whether this was signed by a passkey of the user, for what this browser was asked; that is used up by it."""
    from allauth.mfa.webauthn.internal import auth

    try:
        auth.complete_authentication(user, credential).record_usage()
    except _GARBLED:
        return False
    finally:
        auth.clear_state()
    return True


def _all_passkeys() -> Any:
    return Authenticator.objects.filter(type=Authenticator.Type.WEBAUTHN).iterator()


def _id_of(passkey: Authenticator) -> bytes:
    found: bytes = passkey.wrap().authenticator_data.credential_data.credential_id
    return found


def _plain(options: Any) -> dict[str, Any]:
    found: dict[str, Any] = dict(options["publicKey"])
    return found
