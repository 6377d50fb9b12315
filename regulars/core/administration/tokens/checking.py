"""A token's scopes name what exists, and its end lies ahead."""

from datetime import datetime

from django.utils import timezone

from regulars.core.access.scopes import ADMINISTER, EVERYTHING, deeds, room_of_types
from regulars.core.access.viewer import Viewer
from regulars.core.problems import Invalid
from regulars.core.words import say


def check_scopes(scopes: dict[str, str], *, by: Viewer) -> None:
    """Raise Invalid for scopes that are empty, unknown, or more than the maker has herself."""
    if not scopes:
        raise Invalid.field("scopes", say("Choose what the token may do: at least one scope."))
    rooms = room_of_types()
    known = {EVERYTHING, ADMINISTER, *deeds, *rooms, *(f"room:{room}" for room in rooms.values())}
    for name in scopes:
        if name not in known:
            raise Invalid.field(
                "scopes", say("There is nothing called “{name}” that a token could be for.", name=name[:60])
            )
    if ADMINISTER in scopes and (scopes[ADMINISTER] != "write" or not by.administers):
        raise Invalid.field(
            "scopes", say("Only an administrator can make a token that administers; its scope is “write”.")
        )


def check_expiry(at: datetime | None) -> None:
    """Raise Invalid for a token that would be born expired."""
    if at is not None and at <= timezone.now():
        raise Invalid.field("expires_at", say("Choose a day that is still to come."))
