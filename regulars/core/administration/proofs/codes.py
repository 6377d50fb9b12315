"""Codes from an app, and recovery codes: each lets in once."""

from typing import Any

from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.utils import decrypt

from regulars.core.access.models import User
from regulars.core.database.turns import write_transaction

STRONG = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)

_METHODS = {
    Authenticator.Type.TOTP: "codes",
    Authenticator.Type.WEBAUTHN: "passkey",
    Authenticator.Type.RECOVERY_CODES: "recovery_codes",
}


def has_second_factor(user: User) -> bool:
    """Whether this user signs in with a second factor."""
    return bool(Authenticator.objects.filter(user=user, type__in=STRONG).exists())


def methods_of(user: User) -> list[str]:
    """Return what this user can show as a second factor."""
    kinds = set(Authenticator.objects.filter(user=user).values_list("type", flat=True))
    return sorted(_METHODS[kind] for kind in kinds)


def fits_now(secret: str, code: str) -> int | None:
    """Return the step of time that this code of an app belongs to, None for a wrong one."""
    for step in yield_hotp_counters_from_time():
        if compare_user_code(actual=code, expected=format_hotp_value(hotp_value(secret, step))):
            return int(step)
    return None


def take_code(user: User, code: str) -> bool:
    """Whether this code, of the app or a recovery code, is right; no code is taken twice."""
    return _take_app_code(user, code) or _take_recovery_code(user, code)


def keep_app(user: User, secret: str, *, step: int) -> list[str]:
    """Keep the secret shared with somebody's app, and return her new recovery codes."""
    with write_transaction():
        Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).delete()
        app = TOTP.activate(user, secret).instance
        app.data["last_step"] = step
        app.save(update_fields=["data"])
        return renew_recovery_codes(user)


def renew_recovery_codes(user: User) -> list[str]:
    """Return ten new recovery codes; those of before are void."""
    with write_transaction():
        Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).delete()
        return [str(code) for code in RecoveryCodes.activate(user).generate_codes()]


def recovery_codes_left(user: User) -> int:
    """Return how many recovery codes were not used yet."""
    found = Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).first()
    return len(RecoveryCodes(found).get_unused_codes()) if found else 0


def _take_app_code(user: User, code: str) -> bool:
    with write_transaction():
        # Locked, so that of two who bring one code at once only one gets in.
        mine = Authenticator.objects.select_for_update().filter(user=user, type=Authenticator.Type.TOTP)
        found: Any = mine.first()
        step = fits_now(decrypt(found.data["secret"]), code) if found else None
        if step is None or step <= found.data.get("last_step", 0):
            return False
        found.data["last_step"] = step
        found.record_usage()
        found.save(update_fields=["data"])
    return True


def _take_recovery_code(user: User, code: str) -> bool:
    with write_transaction():
        mine = Authenticator.objects.select_for_update().filter(user=user, type=Authenticator.Type.RECOVERY_CODES)
        found = mine.first()
        return bool(found and RecoveryCodes(found).validate_code(code))
