"""Links that show that letters to a new address reach their reader: signed, good for two hours and once."""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.utils import timezone
from django.utils.crypto import salted_hmac

from regulars.core.access.older_keys import signed_by_any
from regulars.core.administration.models import AddressWish

LASTING = timedelta(hours=2)
_SALT = "regulars.addresses"


def address_link(wish: AddressWish) -> str:
    """Return the link as it stands in the letter; a new wish, password or address makes it void."""
    key = f"{wish.user_id}.{signing.dumps([wish.pk, _state_of(wish)], salt=_SALT)}"
    # After the mark, so that neither our log nor any other site is told of the key.
    return f"{settings.ORIGIN}/confirm-address#{key}"


def opened_wish(key: str) -> AddressWish | None:
    """Return the wish that this link fulfils, or None for one that is forged, old, used or void."""
    try:
        pk, state = signing.loads(key.partition(".")[2], salt=_SALT, max_age=LASTING)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    since = timezone.now() - LASTING
    wishes = AddressWish.objects.select_related("user").filter(user__is_active=True, asked_at__gt=since)
    wish = wishes.filter(pk=pk).first()
    return wish if wish and signed_by_any(str(state), lambda key: _state_of(wish, key)) else None


def _state_of(wish: AddressWish, key: str | None = None) -> str:
    parts = f"{wish.user.password} {wish.user.email} {wish.email} {wish.nonce}"
    return salted_hmac(_SALT, parts, secret=key, algorithm="sha256").hexdigest()[:32]
