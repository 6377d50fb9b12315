"""Verbs for one's own address: wish for another, take that back, confirm it by the mailed link."""

import secrets

from django.db import IntegrityError
from django.utils import timezone

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer, raise_epoch, viewer_of
from regulars.core.administration.addresses.letters import ASKED, CHANGED, CONFIRM
from regulars.core.administration.letters.sending import post_letter
from regulars.core.administration.models import AddressWish
from regulars.core.administration.people_events import UserChanged
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.problems import Invalid
from regulars.core.words import say


def wish_address(user: User, *, email: str, by: Viewer) -> None:
    """Mail a link to a new address and tell the old one; the answer does not say whether anybody else has it."""
    if email == user.email:
        raise Invalid.field("email", say("That is your address already."))
    with write_transaction():
        told = {"email": email, "nonce": secrets.token_hex(16), "asked_at": timezone.now()}
        AddressWish.objects.update_or_create(user=user, defaults=told)
        post_letter(CONFIRM, user, to=email)
        post_letter(ASKED, user, to=user.email, email=email)


def withdraw_wish(user: User, *, by: Viewer) -> None:
    """Stay with the old address; the link that was mailed is void."""
    AddressWish.objects.filter(user=user).delete()


def confirm_address(wish: AddressWish, *, by: None) -> User:
    """Let the holder of the link sign in with her new address from now on; raises Invalid when somebody else has it."""
    with write_transaction():
        user = User.objects.select_for_update().get(pk=wish.user_id)
        if not AddressWish.objects.filter(pk=wish.pk, nonce=wish.nonce).delete()[0]:
            raise Invalid(say("This link was used a moment ago."))
        before, user.email = user.email, wish.email
        try:
            with write_transaction():
                user.save(update_fields=["email"])
        except IntegrityError:
            raise Invalid(say("Somebody else signs in with this address by now. Choose another one.")) from None
        told = UserChanged(what="email", before={"email": before}, after={"email": user.email})
        record(told, by=viewer_of(user), about=About("", None, user.name))
        raise_epoch()
        post_letter(CHANGED, user, to=before, email=user.email)
    return user
