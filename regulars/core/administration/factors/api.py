"""/api/security: one's own second factors; also for somebody at the door whose role demands one."""

from datetime import datetime
from typing import Annotated, Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from django.http import HttpResponse
from ninja import Router, Schema, Status
from pydantic import StringConstraints

from regulars.core.access.middleware import SECOND_FACTOR
from regulars.core.access.models import User
from regulars.core.access.viewer import viewer_of
from regulars.core.administration.factors.actions import (
    renew_codes,
    reset_second_factor,
    turn_off_codes,
    turn_on_codes,
)
from regulars.core.administration.factors.person import person_here, person_signed_in, require_proof
from regulars.core.administration.inputs import Password
from regulars.core.administration.proofs.codes import recovery_codes_left
from regulars.core.administration.proofs.passkeys import passkeys_of
from regulars.core.administration.session.doors import AnyBrowser
from regulars.core.administration.session.entering import enter_house
from regulars.core.administration.session.greeting import tell_of_device
from regulars.core.contracts import PROBLEMS, Id, Input, ProblemView
from regulars.core.problems import Invalid, NotFound
from regulars.core.words import say

router = Router(tags=["Security"])
_PENDING = "second_factor_secret"


class Proof(Input):
    """The present password, so that nobody else at an open screen changes it; not asked at the door.

    Who has none must have signed in within the last ten minutes, else the answer is 403 with `sign_in_again`.
    """

    password: Password | None = None


class Code(Input):
    """The code that the app shows now."""

    code: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]


class PasskeyView(Schema):
    """A passkey, as its holder called it."""

    id: int
    name: str
    created_at: datetime
    used_at: datetime | None


class SecurityView(Schema):
    """One's second factors, and whether there is a password to prove oneself with."""

    passkeys: list[PasskeyView]
    has_codes: bool
    recovery_codes_left: int
    is_demanded: bool
    has_password: bool


class AppSecret(Schema):
    """What the app must know: as a picture to scan, as an address, and to type."""

    secret: str
    address: str
    picture: str


class RecoveryCodesView(Schema):
    """Recovery codes, shown this once."""

    recovery_codes: list[str]


@router.get("", response={200: SecurityView, PROBLEMS: ProblemView}, operation_id="security_show")
def show_security(request: Any) -> dict[str, Any]:
    """One's second factors."""
    return _view(person_signed_in(request))


@router.post(
    "/codes", auth=AnyBrowser(), response={200: AppSecret, PROBLEMS: ProblemView}, operation_id="security_codes_begin"
)
def begin_codes(request: Any, body: Proof) -> dict[str, str]:
    """Begin with codes: a new secret for one's app."""
    user, is_at_door = person_here(request)
    if not is_at_door:
        require_proof(request, user, body.password)
    secret = generate_totp_secret()
    request.session[_PENDING] = secret
    address = get_adapter().build_totp_url(user, secret)
    return {"secret": secret, "address": address, "picture": get_adapter().build_totp_svg(address)}


@router.post(
    "/codes/confirm",
    auth=AnyBrowser(),
    response={200: RecoveryCodesView, PROBLEMS: ProblemView},
    operation_id="security_codes_confirm",
)
def confirm_codes(request: Any, response: HttpResponse, body: Code) -> dict[str, Any]:
    """Show that the app works; from now on its codes are asked for. At the door this lets one in."""
    user, is_at_door = person_here(request)
    secret = request.session.get(_PENDING)
    if not secret:
        raise Invalid(say("Begin again: the secret for your app is no longer known."))
    codes = turn_on_codes(user, secret=secret, code=body.code, by=viewer_of(user))
    request.session.pop(_PENDING, None)
    if is_at_door:
        enter_house(request, user, with_second_factor=True)
        tell_of_device(request, response, user)
    else:
        request.session[SECOND_FACTOR] = True
    return {"recovery_codes": codes}


@router.post("/codes/off", response={200: SecurityView, PROBLEMS: ProblemView}, operation_id="security_codes_off")
def stop_codes(request: Any, body: Proof) -> dict[str, Any]:
    """Be asked for no codes any more."""
    user = person_signed_in(request)
    require_proof(request, user, body.password)
    turn_off_codes(user, by=request.viewer)
    return _view(user)


@router.post(
    "/recovery-codes", response={200: RecoveryCodesView, PROBLEMS: ProblemView}, operation_id="security_recovery_codes"
)
def renew(request: Any, body: Proof) -> dict[str, Any]:
    """Get new recovery codes; those of before are void."""
    user = person_signed_in(request)
    require_proof(request, user, body.password)
    return {"recovery_codes": renew_codes(user, by=request.viewer)}


@router.post("/of/{int:user_id}/reset", response={204: None, PROBLEMS: ProblemView}, operation_id="security_reset")
def reset(request: Any, user_id: Id) -> Status[None]:
    """Take away the second factors of somebody who lost them; for administrators."""
    user = User.objects.filter(pk=user_id).first()
    if user is None:
        raise NotFound
    reset_second_factor(user, by=request.viewer)
    return Status(204, None)


def _view(user: User) -> dict[str, Any]:
    return {
        "passkeys": [
            {"id": one.pk, "name": one.data["name"], "created_at": one.created_at, "used_at": one.last_used_at}
            for one in passkeys_of(user)
        ],
        "has_codes": Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists(),
        "recovery_codes_left": recovery_codes_left(user),
        "is_demanded": viewer_of(user).needs_second_factor,
        "has_password": user.has_usable_password(),
    }
