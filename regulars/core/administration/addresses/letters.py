"""The letters about a new address: to the new one with the link, to the old one so that nothing happens unseen."""

from django.conf import settings
from django.utils.translation import gettext as _

from regulars.core.access.models import User
from regulars.core.administration.addresses.links import address_link
from regulars.core.administration.letters.sending import letter_kind
from regulars.core.administration.models import AddressWish

CONFIRM, ASKED, CHANGED = "address_confirm", "address_asked", "address_changed"
Letter = tuple[str, list[str]]


@letter_kind(CONFIRM)
def _confirm(user: User, company: str, words: dict[str, str]) -> Letter | None:
    wish = AddressWish.objects.select_related("user").filter(user=user, email=words["to"]).first()
    if wish is None or User.objects.filter(email=wish.email).exists():
        # Wished otherwise meanwhile, or somebody else's already, which nobody learns who asks.
        return None
    lines = [
        _("you asked to sign in to %(company)s with this address. Confirm it here within two hours:")
        % {"company": company},
        address_link(wish),
        _("If it was not you, do nothing: nothing changes."),
    ]
    return _("Confirm your address for %(company)s") % {"company": company}, lines


@letter_kind(ASKED)
def _asked(user: User, company: str, words: dict[str, str]) -> Letter:
    lines = [
        _("somebody, probably you, asked to sign in with %(email)s instead of this address.") % words,
        _("If it was not you, choose a new password at once: that makes it void. Then sign out everywhere:"),
        f"{settings.ORIGIN}/settings/security",
    ]
    return _("Your address for %(company)s is about to change") % {"company": company}, lines


@letter_kind(CHANGED)
def _changed(user: User, company: str, words: dict[str, str]) -> Letter:
    lines = [
        _("you sign in to %(company)s with %(email)s from now on, and no longer with this address.")
        % {"company": company, "email": words["email"]},
        _("If that is not right, tell your administrator at once."),
    ]
    return _("Your address for %(company)s has changed") % {"company": company}, lines
