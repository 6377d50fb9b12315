"""Hears every entry as it is written: who was given a record, and who follows what it is about."""

from collections.abc import Sequence

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.journal.recording import ChangeMade, Written, demo, on_changes, on_entry
from regulars.core.records.live.reached import subject_types
from regulars.core.records.registry import known_type
from regulars.core.together.comments import tell_mentioned
from regulars.core.together.following import Place, followers_of, let_follow
from regulars.core.together.models import Comment
from regulars.core.together.notifying import notify_users
from regulars.core.together.record import Comments

QUIET_ROOMS = ("security", "administration")
# An import touches thousands: who follows them finds it on their timelines.
MOST_SUBJECTS = 20


@on_changes
def tell_assigned(entry: int, changes: Sequence[ChangeMade], by: Viewer) -> None:
    """Tell those who were given a record, once an entry, and let them follow it."""
    given: dict[int, list[Place]] = {}
    for change in changes:
        owner = _new_owner(change)
        if owner:
            given.setdefault(owner, []).append((change.record_type, change.record_id))
    if not given or demo.get():
        return
    for user, places in given.items():
        if user != by.user_id:
            let_follow([user], *places)
            notify_users(entry, [user], kind="assigned", place=places[0], by=by.user_id)


@on_entry
def tell_followers(written: Written) -> None:
    """Tell those who follow what an entry is about, or the one on whose timeline it stands."""
    if demo.get() or written.event.room in QUIET_ROOMS or written.by.user_id is None:
        return
    about = written.about
    if about.record_type == Comments.slug:
        _tell_of_comment(written)
        return
    places = [(about.record_type, about.record_id)] if about.record_id else []
    places += [place for place in _subjects(written.subjects) if place not in places]
    for place, users in followers_of(places).items():
        notify_users(written.entry, users, kind="change", place=place, by=written.by.user_id)


def _tell_of_comment(written: Written) -> None:
    comment = Comment.objects.filter(pk=written.about.record_id or 0).first()
    if comment is None or written.event.stored_name not in ("comment.written", "comment.changed"):
        return
    # First those whom it names: they are told so, not that there is a comment.
    named = tell_mentioned(comment, written.entry, by=written.by)
    if written.event.stored_name == "comment.written":
        place = (comment.record_type, comment.record_id)
        concerned = {*followers_of([place]).get(place, []), *_owner(place)} - {*named}
        notify_users(written.entry, concerned, kind="comment", place=place, by=written.by.user_id)


def _owner(place: Place) -> list[int]:
    kind = known_type(place[0])
    if kind is None or not kind.owner:
        return []
    rows = fetch_rows(f"SELECT {kind.column(kind.owner)} FROM {kind.table()} WHERE id = %s", [place[1]])
    return [row[0] for row in rows if row[0]]


def _subjects(subjects: Sequence[int]) -> list[Place]:
    if len(subjects) > MOST_SUBJECTS:
        return []
    # Of which type each is need not be asked: a follower of that id follows the only one who has it.
    return [(one.slug, pk) for one in subject_types() for pk in subjects]


def _new_owner(change: ChangeMade) -> int | None:
    record_type = known_type(change.record_type)
    if record_type is None or not record_type.owner or change.action not in ("create", "change"):
        return None
    column = record_type.column(record_type.owner)
    owner = (change.after or {}).get(column)
    return owner if isinstance(owner, int) and owner != (change.before or {}).get(column) else None
