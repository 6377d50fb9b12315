"""Who follows a record."""

from collections.abc import Iterable

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import execute_many, fetch_rows, fetch_value
from regulars.core.records.reading.loading import require
from regulars.core.records.registry import record_type as find_type
from regulars.core.together.models import Follower

Place = tuple[str, int]
# As many records as one entry is about.
_FEW = 6
_JOIN = (
    "INSERT INTO together_follower (user_id, record_type, record_id, is_on) VALUES (%s, %s, %s, %s)"
    " ON CONFLICT (record_type, record_id, user_id) DO NOTHING"
)


def follow_record(place: Place, *, by: Viewer, is_on: bool = True) -> None:
    """Follow a record, or follow it no longer; raises NotFound."""
    require(by, "see", find_type(place[0]), place[1])
    Follower.objects.update_or_create(
        user_id=by.user_id or 0, record_type=place[0], record_id=place[1], defaults={"is_on": is_on}
    )


def let_follow(users: Iterable[int], *places: Place) -> None:
    """Let users follow records from now on, but for those who once said that they do not wish to."""
    rows = [(user, *place, True) for user in users for place in places]
    if rows:
        execute_many(_JOIN, rows)


def follows(place: Place, *, user: int) -> bool:
    """Whether a user follows a record."""
    sql = "SELECT is_on FROM together_follower WHERE record_type = %s AND record_id = %s AND user_id = %s"
    return bool(fetch_value(sql, [*place, user]))


def followers_of(places: Iterable[Place]) -> dict[Place, list[int]]:
    """Return, by record, the active users who follow it."""
    found: dict[Place, list[int]] = {}
    wanted = list(dict.fromkeys(places))
    if not wanted:
        return found
    either = " OR ".join("(f.record_type = %s AND f.record_id = %s)" for _ in wanted)
    rows = fetch_rows(
        "SELECT f.record_type, f.record_id, f.user_id FROM together_follower f"
        f" JOIN access_user u ON u.id = f.user_id AND u.is_active WHERE f.is_on AND ({either})",
        [value for place in wanted for value in place],
        is_steady=len(wanted) <= _FEW,
    )
    for slug, pk, user in rows:
        found.setdefault((slug, pk), []).append(user)
    return found
