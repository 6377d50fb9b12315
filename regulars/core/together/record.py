"""How the house shows comments."""

from regulars.core.records.record_type import RecordType, Section
from regulars.core.records.registry import register
from regulars.core.together.events import CommentChanged, CommentWritten
from regulars.core.together.models import Comment


@register
class Comments(RecordType):
    """A comment on any record; written by an address of its own, then a record like others."""

    slug, label, plural, icon = "comments", "Comment", "Comments", "message"
    model = Comment
    in_menu = False
    title_field = "text"
    fields = ("text", "author", "record_type", "record_id")
    columns = ("text", "author", "created_at")
    timeline_fields = ("text", "author")
    form = (Section("Comment", ("text",)),)
    sort = "-created_at"
    owner = None
    is_about_any = True
    subjects = ("subject",)
    text_field = "text"
    search = {"text": "text"}
    events = {"create": CommentWritten(), "change": CommentChanged()}
    can_create = False
    can_import = False
