"""Comments, followers and notifications; a comment is changed and removed like any record, under /api/comments."""

from typing import Annotated, Any, Literal

from annotated_types import Ge, Le
from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from regulars.core.contracts import BIGGEST_ID, Id, Input
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS, write_problems
from regulars.core.records.reading.titles import users_by_id
from regulars.core.records.timeline.schemas import EntryView
from regulars.core.together.comments import named_in_vain, seen_place, write_comment
from regulars.core.together.following import follow_record, followers_of, follows
from regulars.core.together.reading import count_unread, mark_read, read_notifications
from regulars.core.together.told_comments import comments_on
from regulars.core.together.wishes import change_wishes, read_wishes

router = Router(tags=["Together"])
notifications = Router(tags=["Notifications"])
Kind = Literal["mention", "assigned", "due", "comment", "change"]
Way = Literal["app", "digest", "none"]


class CommentBody(Input):
    """What is said; users whose names stand after an @ are told."""

    text: str = Field(max_length=200_000)


class FollowBody(Input):
    """Whether to follow."""

    is_on: bool


class ReadBody(Input):
    """Which notifications, all where none are named, and whether they are read."""

    ids: list[Id] | None = Field(None, max_length=1_000)
    is_read: bool = True


class WishesBody(Input):
    """By kind: in the app, there and in the daily digest, or not at all; and the hour of the digest."""

    kinds: dict[Kind, Way] = {}
    digest_hour: Annotated[int, Ge(0), Le(23)] | None = None


class Person(Schema):
    """A user."""

    id: int
    title: str
    picture: str | None


class CommentView(Schema):
    """A comment."""

    id: int
    version: int
    text: str
    author: Person | None
    created_at: str
    changed_at: str
    is_mine: bool


class CommentWritten(CommentView):
    """A comment that was just written, and whom it names though they do not see the record: they are not told."""

    named_in_vain: list[Person]


class Conversation(Schema):
    """What is said about a record, oldest first, and who follows it."""

    comments: list[CommentView]
    is_following: bool
    followers: list[Person]


class RecordLink(Schema):
    """The record that a notification leads to."""

    type: str
    id: int
    title: str


class NotificationView(Schema):
    """Something that concerns the user, and why."""

    id: int
    kind: Kind
    at: str
    is_read: bool
    record: RecordLink
    entry: EntryView


class Notifications(Schema):
    """A page of them, newest first."""

    notifications: list[NotificationView]
    next: int | None


class Unread(Schema):
    """How many are unread; a hundred means that many or more."""

    unread: int


class Marked(Schema):
    """How many changed."""

    marked: int


class WishesView(Schema):
    """How the user wishes to be notified."""

    kinds: dict[str, Way]
    digest_hour: int


class NotificationsAsked(Schema):
    """Which notifications."""

    unread: bool = False
    after: int | None = Field(None, ge=1, le=BIGGEST_ID)
    limit: int = Field(30, ge=1, le=100)


@router.get("/{slug}/{int:pk}", response={200: Conversation, **PROBLEMS}, operation_id="conversation")
def conversation(request: Any, slug: str, pk: int) -> HttpResponse:
    """What is said about a record, and who follows it."""
    viewer, place = request.viewer, seen_place((slug, pk), request.viewer)
    users = users_by_id(viewer.epoch)
    return answer(
        {
            "comments": comments_on(place, viewer),
            "is_following": follows(place, user=viewer.user_id or 0),
            "followers": [users[one] for one in followers_of([place]).get(place, []) if one in users],
        }
    )


@router.post(
    "/{slug}/{int:pk}/comments", response={201: CommentWritten, **write_problems()}, operation_id="comment_write"
)
def comment(request: Any, slug: str, pk: int, body: CommentBody) -> HttpResponse:
    """Say something to the others about a record."""
    row, entry = write_comment((slug, pk), text=body.text, by=request.viewer)
    written = comments_on((row.record_type, row.record_id), request.viewer, only=row.pk)
    users = users_by_id(request.viewer.epoch)
    in_vain = [users[one] for one in named_in_vain(row, by=request.viewer) if one in users]
    return answer({**written[0], "named_in_vain": in_vain}, status=201, entry=entry)


@router.post("/{slug}/{int:pk}/follow", response={200: Conversation, **PROBLEMS}, operation_id="follow")
def follow(request: Any, slug: str, pk: int, body: FollowBody) -> HttpResponse:
    """Follow a record, or follow it no longer."""
    follow_record(seen_place((slug, pk), request.viewer), by=request.viewer, is_on=body.is_on)
    return conversation(request, slug, pk)


@notifications.get("", response={200: Notifications, **PROBLEMS}, operation_id="notifications")
def list_notifications(request: Any, given: Query[NotificationsAsked]) -> HttpResponse:
    """What the user is notified of, newest first."""
    return answer(read_notifications(request.viewer, **given.dict()))


@notifications.get("/unread", response={200: Unread, **PROBLEMS}, operation_id="notifications_unread")
def unread(request: Any) -> HttpResponse:
    """How many she has not read."""
    return answer({"unread": count_unread(request.viewer)})


@notifications.post("/read", response={200: Marked, **PROBLEMS}, operation_id="notifications_read")
def read(request: Any, body: ReadBody) -> HttpResponse:
    """Mark some or all as read, or unread again."""
    return answer({"marked": mark_read(body.ids, by=request.viewer, is_read=body.is_read)})


@notifications.get("/wishes", response={200: WishesView, **PROBLEMS}, operation_id="notification_wishes")
def wishes(request: Any) -> HttpResponse:
    """How the user wishes to be notified."""
    return answer(read_wishes(request.viewer))


@notifications.patch("/wishes", response={200: WishesView, **PROBLEMS}, operation_id="notification_wishes_change")
def wish(request: Any, body: WishesBody) -> HttpResponse:
    """Change how the user wishes to be notified."""
    return answer(
        change_wishes({str(k): str(v) for k, v in body.kinds.items()}, by=request.viewer, digest_hour=body.digest_hour)
    )
