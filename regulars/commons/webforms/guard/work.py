"""Proof of work: a browser searches for a number while its visitor types; a person notices nothing, a program pays."""

import base64
import datetime as dt
import json
from typing import Any

from altcha.v1 import ChallengeOptions, Payload, create_challenge, verify_solution
from django.utils import timezone
from django.utils.crypto import salted_hmac

from regulars.commons.webforms.guard.tokens import LASTS, SALT
from regulars.core.access.older_keys import all_keys

# Some half a second of a telephone's time on average.
USUAL = 40_000
# While a form is sent in faster than people do.
HARD = 400_000


def challenge_for(nonce: str, *, is_hard: bool) -> dict[str, Any]:
    """Return what a browser must find out for the page with this nonce."""
    until = timezone.now() + dt.timedelta(seconds=LASTS)
    most = HARD if is_hard else USUAL
    found = create_challenge(
        ChallengeOptions(algorithm="SHA-256", hmac_key=_key(), max_number=most, salt=nonce, expires=until)
    )
    return {"salt": found.salt, "challenge": found.challenge, "signature": found.signature, "most": found.max_number}


def is_done(payload: str, nonce: str) -> bool:
    """Whether the work was done, for the page with this nonce."""
    try:
        told = json.loads(base64.b64decode(payload[:2_000], validate=True))
        if not isinstance(told, dict) or not str(told["salt"]).startswith(f"{nonce}?"):
            return False
        work = Payload("SHA-256", *(told[name] for name in ("challenge", "number", "salt", "signature")))
        return any(verify_solution(work, _key(one))[0] for one in all_keys())
    except (ValueError, KeyError, TypeError, RecursionError):
        return False


def _key(secret: str | None = None) -> str:
    return salted_hmac(f"{SALT}.work", "", secret=secret, algorithm="sha256").hexdigest()
