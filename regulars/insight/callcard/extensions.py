"""Which phone is whose: each user names her own, an administrator everybody's."""

from collections.abc import Iterable, Sequence
from typing import Any

from regulars.commons.directory.contact_point.keys import home_country
from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer
from regulars.core.administration.guarding import require_administrator
from regulars.core.database.turns import write_transaction
from regulars.core.problems import Invalid
from regulars.core.words import say
from regulars.foundation.phones import phone_digits, phone_key
from regulars.insight.callcard.models import Extension

# Shorter ones are inside a house, where no country's way of dialling counts.
LEAST_OUTSIDE = 6


def extension_key(name: str) -> str:
    """Return what two spellings of one phone have in common."""
    bare = name.strip().casefold().removeprefix("sip:").removeprefix("sip/").removeprefix("pjsip/")
    is_number = len(phone_digits(bare)) >= LEAST_OUTSIDE and "@" not in bare and not any(c.isalpha() for c in bare)
    return (phone_key(bare, home_country()) if is_number else bare)[:120]


def users_at(names: Iterable[str]) -> list[int]:
    """Return the active users whose phones these are."""
    keys = {extension_key(name) for name in names} - {""}
    rows = Extension.objects.filter(key__in=keys, user__is_active=True).order_by("user_id")
    return list(rows.values_list("user_id", flat=True).distinct())


def read_extensions(by: Viewer) -> list[dict[str, Any]]:
    """Return the phones of a user, or of all where she administers: [{"user", "extensions"}]."""
    found = Extension.objects.all() if by.administers else Extension.objects.filter(user_id=by.user_id or 0)
    told: dict[int, list[str]] = {}
    for one in found.order_by("user_id", "id"):
        told.setdefault(one.user_id, []).append(one.name)
    return [{"user": user, "extensions": names} for user, names in told.items()]


def set_extensions(names: Sequence[str], *, by: Viewer, user: int | None = None) -> None:
    """Say which phones are a user's, one's own where none is named.

    A phone that somebody else has is shared by an administrator only: its calls show on the screens of all who have it.
    """
    whose = user or by.user_id or 0
    if whose != by.user_id:
        require_administrator(by, to="say which phones somebody else has")
    if not User.objects.filter(pk=whose, is_active=True).exists():
        raise Invalid.field("user", say("Choose somebody who works here."))
    keys = {extension_key(name): name.strip() for name in names if extension_key(name)}
    with write_transaction():
        taken = Extension.objects.filter(key__in=keys).exclude(user_id=whose).first()
        if taken and not by.administers:
            raise Invalid.field(
                "extensions", say("Somebody else has “{name}” already. An administrator can share it.", name=taken.name)
            )
        Extension.objects.filter(user_id=whose).exclude(key__in=keys).delete()
        for key, name in keys.items():
            Extension.objects.update_or_create(user_id=whose, key=key, defaults={"name": name[:120]})
