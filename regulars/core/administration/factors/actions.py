"""Verbs for second factors: turn codes on and off, renew recovery codes, reset somebody's."""

from allauth.mfa.models import Authenticator

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer, raise_epoch, viewer_of
from regulars.core.administration.door_events import SecondFactorChanged
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.letters.proof_changes import (
    CODES_OFF,
    CODES_ON,
    CODES_RENEWED,
    RESET,
    post_proof_change,
)
from regulars.core.administration.proofs.codes import STRONG, fits_now, keep_app, renew_recovery_codes
from regulars.core.administration.roles.giving import require_as_wide
from regulars.core.administration.sessions.devices import forget_trust
from regulars.core.administration.sessions.keeping import end_sessions
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.problems import Invalid, Refused
from regulars.core.words import mark, say


def turn_on_codes(user: User, *, secret: str, code: str, by: Viewer) -> list[str]:
    """Ask this user for codes of her app from now on; return her recovery codes."""
    step = fits_now(secret, code)
    if step is None:
        raise Invalid.field(
            "code", say("This code does not fit. Check the clock of your phone, and type the newest one.")
        )
    with write_transaction():
        codes = keep_app(user, secret, step=step)
        forget_trust(user)
        _tell(mark("turned on codes from an app"), CODES_ON, user, by)
    return codes


def turn_off_codes(user: User, *, by: Viewer) -> None:
    """Ask this user for no codes any more, unless a role of hers demands it."""
    others = Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN).exists()
    if viewer_of(user).needs_second_factor and not others:
        raise Refused(say("One of your roles demands a second factor. Set up another one before you remove this."))
    with write_transaction():
        gone = [Authenticator.Type.TOTP] if others else [*STRONG, Authenticator.Type.RECOVERY_CODES]
        Authenticator.objects.filter(user=user, type__in=gone).delete()
        forget_trust(user)
        _tell(mark("turned off codes from an app"), CODES_OFF, user, by)


def renew_codes(user: User, *, by: Viewer) -> list[str]:
    """Return new recovery codes; those of before are void."""
    if not Authenticator.objects.filter(user=user, type__in=STRONG).exists():
        raise Invalid(say("Set up a second factor first; recovery codes come with it."))
    with write_transaction():
        codes = renew_recovery_codes(user)
        _tell(mark("renewed the recovery codes"), CODES_RENEWED, user, by)
    return codes


def reset_second_factor(user: User, *, by: Viewer) -> None:
    """Take away the second factors of a user who lost them, and sign her out everywhere."""
    require_administrator(by, to="reset second factors")
    if user.pk == by.user_id:
        raise Refused(say("You cannot reset your own second factor here. Use Security, or ask another administrator."))
    with write_transaction():
        require_as_wide(user, by=by)
        Authenticator.objects.filter(user=user).delete()
        forget_trust(user)
        end_sessions(user)
        _tell(mark("reset the second factor"), RESET, user, by)


def _tell(did: str, letter: str, user: User, by: Viewer) -> None:
    record(SecondFactorChanged(did=did), by=by, about=About("", None, user.name))
    post_proof_change(letter, user, by=by)
    raise_epoch()
