"""Writing a comment: the record must be seen; who is named in it is told, and follows from now on."""

from collections.abc import Iterable

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer, viewer_of
from regulars.core.database.rows import fetch_rows
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid, Refused
from regulars.core.records.kinds.rich_text import plain_text
from regulars.core.records.old_ids import follow_old_id
from regulars.core.records.own_type import own_type_of
from regulars.core.records.reading.loading import can, require
from regulars.core.records.reading.titles import titles_of, users_by_id
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.searching import index_records
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.saving import begin_save, store_new
from regulars.core.records.writing.values import parse_values
from regulars.core.together.events import CommentWritten
from regulars.core.together.following import Place, let_follow
from regulars.core.together.mentioning import mentioned_in
from regulars.core.together.models import Comment
from regulars.core.together.notifying import notify_users
from regulars.core.together.record import Comments
from regulars.core.words import say


def write_comment(place: Place, *, text: str, by: Viewer) -> tuple[Comment, int]:
    """Write a comment on a record; return it and the journal's entry. Raises NotFound, Refused, Invalid."""
    place = seen_place(place, by)
    if not by.rights_for(Comments.slug).create:
        raise Refused(say("Your roles do not let you write comments. An administrator can change that."))
    if place[0] == Comments.slug:
        raise Invalid.field("type", say("Comment on the record itself; there everybody reads it."))
    title = titles_of(find_type(place[0]), {place[1]}, by)[place[1]]["title"]
    parsed = parse_values(Comments, {"text": text}, by, is_new=True)
    with write_transaction():
        row = Comment(record_type=place[0], record_id=place[1], author_id=by.user_id)
        save = begin_save(Comments, row, parsed, by=by, is_new=True)
        snapshot = store_new(Comments, save)
        made = ChangeMade(Comments.slug, row.pk, "create", None, snapshot)
        entry = journal_save(Comments, row, "create", by=by, changes=[made], event=CommentWritten(on=title[:200]))
        index_records(Comments, [row.pk], epoch=by.epoch, are_new=True)
        if by.user_id:
            let_follow([by.user_id], place)
    return row, entry


def tell_mentioned(comment: Comment, entry: int, *, by: Viewer) -> list[int]:
    """Notify those whom a comment names, and let those follow its record who see it; return all whom it names.

    Who does not see the record is told nothing until she does.
    """
    place = (comment.record_type, comment.record_id)
    named = mentioned_in(plain_text(comment.text), _names(by))
    let_follow(set(named).difference(_blind_to(place, named)), place)
    notify_users(entry, named, kind="mention", place=place, by=by.user_id)
    return named


def named_in_vain(comment: Comment, *, by: Viewer) -> list[int]:
    """Return the users whom a comment names and who do not see its record: its author had better know."""
    place = (comment.record_type, comment.record_id)
    return _blind_to(place, mentioned_in(plain_text(comment.text), _names(by)))


def seen_place(place: Place, by: Viewer) -> Place:
    """Return where a record is now, also for an old id; raises NotFound unless the user sees it."""
    kind = find_type(place[0])

    def found(pk: int) -> int:
        require(by, "see", kind, pk)
        return pk

    pk = follow_old_id(kind, place[1], found)
    return own_type_of(kind, pk).slug, pk


def _blind_to(place: Place, users: Iterable[int]) -> list[int]:
    kind = find_type(place[0])
    named = User.objects.filter(pk__in=[*users])
    return [user.pk for user in named if not can(viewer_of(user), "see", kind, place[1])]


def _names(by: Viewer) -> dict[int, str]:
    active = {row[0] for row in fetch_rows("SELECT id FROM access_user WHERE is_active AND NOT is_service")}
    return {pk: str(user["title"]) for pk, user in users_by_id(by.epoch).items() if pk in active}
