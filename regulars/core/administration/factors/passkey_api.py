"""/api/security/passkeys: one's own passkeys; also for somebody at the door whose role demands a second factor."""

from typing import Any

from django.http import HttpResponse
from ninja import Router, Schema, Status

from regulars.core.access.middleware import SECOND_FACTOR
from regulars.core.access.viewer import viewer_of
from regulars.core.administration.factors.api import Proof, RecoveryCodesView
from regulars.core.administration.factors.passkeys import add_passkey, remove_passkey, rename_passkey
from regulars.core.administration.factors.person import person_here, person_signed_in, require_proof
from regulars.core.administration.inputs import Credential
from regulars.core.administration.proofs.passkeys import ask_for_new_passkey
from regulars.core.administration.session.doors import AnyBrowser
from regulars.core.administration.session.entering import enter_house
from regulars.core.administration.session.greeting import tell_of_device
from regulars.core.contracts import PROBLEMS, Id, Input, Name, ProblemView
from regulars.core.problems import Invalid
from regulars.core.words import say

router = Router(tags=["Security"])
_PROVED = "may_add_passkey"


class PasskeyOptions(Schema):
    """What the browser is asked, as `navigator.credentials` takes it; bytes are base64url."""

    options: dict[str, Any]


class NewPasskey(Input):
    """What the browser made, and how its user calls it."""

    name: Name
    credential: Credential


class PasskeyName(Input):
    """How a passkey is called."""

    name: Name


@router.post(
    "", auth=AnyBrowser(), response={200: PasskeyOptions, PROBLEMS: ProblemView}, operation_id="security_passkeys_begin"
)
def begin(request: Any, body: Proof) -> dict[str, Any]:
    """Begin with a new passkey: what the browser needs to make one."""
    user, is_at_door = person_here(request)
    if not is_at_door:
        require_proof(request, user, body.password)
    request.session[_PROVED] = user.pk
    return {"options": ask_for_new_passkey(user)}


@router.post(
    "/confirm",
    auth=AnyBrowser(),
    response={200: RecoveryCodesView, PROBLEMS: ProblemView},
    operation_id="security_passkeys_confirm",
)
def confirm(request: Any, response: HttpResponse, body: NewPasskey) -> dict[str, Any]:
    """Keep the new passkey. At the door this lets one in; recovery codes come with the first second factor."""
    user, is_at_door = person_here(request)
    if request.session.pop(_PROVED, None) != user.pk:
        raise Invalid(say("Begin again: this browser was not asked for a passkey."))
    codes = add_passkey(user, name=body.name, credential=body.credential, by=viewer_of(user))
    if is_at_door:
        enter_house(request, user, with_second_factor=True)
        tell_of_device(request, response, user)
    else:
        request.session[SECOND_FACTOR] = True
    return {"recovery_codes": codes}


@router.patch("/{int:pk}", response={204: None, PROBLEMS: ProblemView}, operation_id="security_passkeys_rename")
def rename(request: Any, pk: Id, body: PasskeyName) -> Status[None]:
    """Call a passkey otherwise."""
    rename_passkey(person_signed_in(request), pk, name=body.name, by=request.viewer)
    return Status(204, None)


@router.post("/{int:pk}/remove", response={204: None, PROBLEMS: ProblemView}, operation_id="security_passkeys_remove")
def remove(request: Any, pk: Id, body: Proof) -> Status[None]:
    """Let nobody in by this passkey any more."""
    user = person_signed_in(request)
    require_proof(request, user, body.password)
    remove_passkey(user, pk, by=request.viewer)
    return Status(204, None)
