"""Notifications are written in the transaction of what they tell of: none is lost, and none comes twice."""

from collections.abc import Iterable

from django.utils import timezone

from regulars.core.database.rows import execute_many
from regulars.core.database.stored_values import stored_moment
from regulars.core.together.wishes import wishes_of

Place = tuple[str, int]
_TELL = (
    "INSERT INTO together_notification (user_id, entry_id, kind, record_type, record_id, at, is_for_digest)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT (user_id, entry_id) DO NOTHING"
)


def notify_users(entry: int, users: Iterable[int], *, kind: str, place: Place, by: int | None) -> None:
    """Tell users of an entry, unless they wish to hear nothing of the kind or made it themselves.

    Whether they may see it is looked at whenever they read.
    """
    others = [user for user in dict.fromkeys(users) if user != by]
    if not others:
        return
    now, wishes = stored_moment(timezone.now()), wishes_of(others)
    rows = [
        (user, entry, kind, *place, now, wishes[user][kind] == "digest")
        for user in others
        if wishes[user][kind] != "none"
    ]
    if rows:
        execute_many(_TELL, rows)
