"""/api/security/address: signing in with another e-mail address, once a letter there was read."""

from datetime import datetime
from typing import Annotated, Any

from ninja import Router, Schema, Status
from pydantic import StringConstraints

from regulars.core.administration.addresses.actions import confirm_address, wish_address, withdraw_wish
from regulars.core.administration.addresses.links import LASTING, opened_wish
from regulars.core.administration.factors.person import person_signed_in, require_proof
from regulars.core.administration.inputs import Email, Password
from regulars.core.administration.letters.links import claimed_user
from regulars.core.administration.models import AddressWish
from regulars.core.administration.session.doors import AnyBrowser
from regulars.core.administration.session.guessing import check_guarded
from regulars.core.contracts import PROBLEMS, Input, ProblemView
from regulars.core.problems import Invalid
from regulars.core.words import say

router = Router(tags=["Security"])
Key = Annotated[str, StringConstraints(min_length=1, max_length=400)]


class NewAddress(Input):
    """The address to sign in with, and the present password, so that nobody else at an open screen changes it."""

    email: Email
    password: Password | None = None


class AddressView(Schema):
    """The address one signs in with, and the one that waits for its link to be opened, with until when it may."""

    email: str
    wished: str | None
    until: datetime | None


class LinkKey(Input):
    """What stands after # in the link."""

    key: Key


class AddressOfLink(Schema):
    """Whose link it is, and which address it confirms."""

    name: str
    email: str


@router.get("", response={200: AddressView, PROBLEMS: ProblemView}, operation_id="security_address")
def show_address(request: Any) -> dict[str, Any]:
    """The address one signs in with, and the one that waits to be confirmed."""
    user = person_signed_in(request)
    wish = AddressWish.objects.filter(user=user).first()
    until = wish.asked_at + LASTING if wish else None
    return {"email": user.email, "wished": wish.email if wish else None, "until": until}


@router.post("", response={202: AddressView, PROBLEMS: ProblemView}, operation_id="security_address_wish")
def wish(request: Any, body: NewAddress) -> Status[Any]:
    """Mail a link to a new address; it holds once the link was opened. The old address is told."""
    user = person_signed_in(request)
    if not user.has_usable_password():
        raise Invalid.field("password", say("You have no password here. Choose one by “Forgotten password” first."))
    require_proof(request, user, body.password)
    # Each letter counts as a try: nobody's mailbox is filled from here.
    check_guarded(f"address of {user.pk}", lambda: False)
    wish_address(user, email=body.email, by=request.viewer)
    return Status(202, show_address(request))


@router.delete("", response={204: None, PROBLEMS: ProblemView}, operation_id="security_address_withdraw")
def withdraw(request: Any) -> Status[None]:
    """Stay with the old address."""
    withdraw_wish(person_signed_in(request), by=request.viewer)
    return Status(204, None)


@router.post(
    "/link",
    auth=AnyBrowser(),
    response={200: AddressOfLink, PROBLEMS: ProblemView},
    operation_id="security_address_link",
)
def show_link(request: Any, body: LinkKey) -> dict[str, str]:
    """Say whose link this is and what it confirms, so that its holder sees it before."""
    wish = _opened(body.key)
    return {"name": wish.user.name, "email": wish.email}


@router.post(
    "/confirm",
    auth=AnyBrowser(),
    response={200: AddressOfLink, PROBLEMS: ProblemView},
    operation_id="security_address_confirm",
)
def confirm(request: Any, body: LinkKey) -> dict[str, str]:
    """Sign in with the new address from now on; the link is used up, and the old address is told."""
    user = confirm_address(_opened(body.key), by=None)
    return {"name": user.name, "email": user.email}


def _opened(key: str) -> AddressWish:
    found = check_guarded(f"address link of {claimed_user(key)}", lambda: opened_wish(key))
    if found is None:
        raise Invalid(say("This link is no longer good: it was used, is too old, or was replaced. Ask for a new one."))
    return found
