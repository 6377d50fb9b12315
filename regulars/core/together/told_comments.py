"""The comments on a record, as the others read them."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.records.reading.titles import users_by_id
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.together.following import Place
from regulars.core.together.models import Comment
from regulars.core.together.record import Comments

MOST = 500


def comments_on(place: Place, viewer: Viewer, *, only: int | None = None) -> list[dict[str, Any]]:
    """Return the newest comments on a record, oldest first."""
    conditions = [
        ("t.record_type = %s AND t.record_id = %s AND t.trashed_at IS NULL", [*place]),
        visible_condition(viewer, Comments, "t"),
        ("t.id = %s", [only]) if only else ("", []),
    ]
    where, params = join_conditions(conditions)
    rows = fetch_rows(f"SELECT t.id FROM together_comment t WHERE {where} ORDER BY t.id DESC LIMIT {MOST}", params)
    users = users_by_id(viewer.epoch)
    found = Comment.objects.filter(pk__in=[row[0] for row in rows]).order_by("id")
    return [
        {
            "id": one.pk,
            "version": one.version,
            "text": one.text,
            "author": users.get(one.author_id or 0),
            "created_at": one.created_at.isoformat(),
            "changed_at": one.changed_at.isoformat(),
            "is_mine": one.author_id is not None and one.author_id == viewer.user_id,
        }
        for one in found
    ]
