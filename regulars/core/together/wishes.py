"""How each user wishes to be notified, by kind: in the app, there and in the daily digest, or not at all."""

from collections.abc import Iterable, Mapping
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.together.models import NotificationWishes

KINDS = ("mention", "assigned", "due", "comment", "change")
WAYS = ("app", "digest", "none")
AT_FIRST = {"mention": "digest", "assigned": "digest", "due": "digest", "comment": "app", "change": "app"}
FIRST_HOUR = 8


def wishes_of(users: Iterable[int]) -> dict[int, dict[str, str]]:
    """Return, by user, how she wishes to be notified of each kind."""
    wanted = list(users)
    stored = dict(NotificationWishes.objects.filter(user_id__in=wanted).values_list("user_id", "kinds"))
    return {user: {**AT_FIRST, **stored.get(user, {})} for user in wanted}


def read_wishes(by: Viewer) -> dict[str, Any]:
    """Return the user's own wishes."""
    row = NotificationWishes.objects.filter(user_id=by.user_id or 0).first() or NotificationWishes()
    return {"kinds": {**AT_FIRST, **row.kinds}, "digest_hour": row.digest_hour}


def change_wishes(kinds: Mapping[str, str], *, by: Viewer, digest_hour: int | None = None) -> dict[str, Any]:
    """Change some of the user's own wishes; return all."""
    row, _ = NotificationWishes.objects.get_or_create(user_id=by.user_id or 0)
    row.kinds = {**row.kinds, **kinds}
    row.digest_hour = row.digest_hour if digest_hour is None else digest_hour
    row.save(update_fields=["kinds", "digest_hour"])
    return read_wishes(by)
