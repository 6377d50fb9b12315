"""Verbs for passkeys: add one, name it, remove it."""

from typing import Any

from allauth.mfa.models import Authenticator

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer, raise_epoch, viewer_of
from regulars.core.administration.door_events import SecondFactorChanged
from regulars.core.administration.letters.proof_changes import PASSKEY_ADDED, PASSKEY_REMOVED, post_proof_change
from regulars.core.administration.proofs.codes import STRONG, recovery_codes_left, renew_recovery_codes
from regulars.core.administration.proofs.passkeys import keep_passkey
from regulars.core.administration.sessions.devices import forget_trust
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.problems import Invalid, NotFound, Refused
from regulars.core.words import mark, say

MOST_PASSKEYS = 20


def add_passkey(user: User, *, name: str, credential: dict[str, Any], by: Viewer) -> list[str]:
    """Let this user come in by a passkey from now on; return recovery codes if she had none."""
    with write_transaction():
        # One after the other, so that a user never has more than she may.
        User.objects.select_for_update().get(pk=user.pk)
        if Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN).count() >= MOST_PASSKEYS:
            raise Refused(
                say(
                    "You have {most_passkeys} passkeys. Remove one that you do not use any more.",
                    most_passkeys=MOST_PASSKEYS,
                )
            )
        if keep_passkey(user, name=name, credential=credential) is None:
            raise Invalid(say("This passkey could not be kept. Begin again."))
        codes = [] if recovery_codes_left(user) else renew_recovery_codes(user)
        forget_trust(user)
        _tell(mark("added a passkey"), user, by)
        post_proof_change(PASSKEY_ADDED, user, by=by, name=name)
    return codes


def rename_passkey(user: User, pk: int, *, name: str, by: Viewer) -> None:
    """Call a passkey otherwise."""
    found = _passkey(user, pk)
    found.data["name"] = name
    found.save(update_fields=["data"])


def remove_passkey(user: User, pk: int, *, by: Viewer) -> None:
    """Let nobody in by this passkey any more; with the last second factor its recovery codes go too."""
    with write_transaction():
        User.objects.select_for_update().get(pk=user.pk)
        found = _passkey(user, pk)
        others = Authenticator.objects.filter(user=user, type__in=STRONG).exclude(pk=found.pk).exists()
        if not others and viewer_of(user).needs_second_factor:
            raise Refused(say("One of your roles demands a second factor. Set up another one before you remove this."))
        found.delete()
        if not others:
            Authenticator.objects.filter(user=user).delete()
        forget_trust(user)
        _tell(mark("removed a passkey"), user, by)
        post_proof_change(PASSKEY_REMOVED, user, by=by, name=str(found.data["name"]))


def _passkey(user: User, pk: int) -> Authenticator:
    found = Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN, pk=pk).first()
    if found is None:
        raise NotFound
    return found


def _tell(did: str, user: User, by: Viewer) -> None:
    record(SecondFactorChanged(did=did), by=by, about=About("", None, user.name))
    raise_epoch()
