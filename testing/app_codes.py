"""The app on somebody's phone that shows codes."""

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time


def code_at(secret: str, steps: int = 0) -> str:
    """Return the code that the app shows now, or so many steps of half a minute later."""
    _, now, _ = yield_hotp_counters_from_time()
    return str(format_hotp_value(hotp_value(secret, now + steps)))
