"""Pictures of articles: attached files that a text shows."""

from regulars.core.database.rows import fetch_rows
from regulars.core.files.models import File
from regulars.core.records.models import Attachment
from regulars.service.article.reading import PUBLIC
from regulars.service.article.text import pictures_in


def own_picture(pk: int) -> str | None:
    """Return where a user fetches an attached picture: whether she may is asked there."""
    return f"/api/attachments/{pk}/content?size=1600"


def public_picture(pk: int) -> str | None:
    """Return where a visitor fetches a picture: whether it is public is asked there."""
    return f"/open/help/pictures/{pk}"


def shown_picture(pk: int) -> File | None:
    """Return a picture that a public article shows; None for every other file."""
    row = Attachment.objects.select_related("file").filter(pk=pk, record_type="articles", removed_at=None).first()
    if row is None or not row.file.content_type.startswith("image/"):
        return None
    # A translation shows the pictures of its original.
    bodies = fetch_rows(
        f"SELECT s.live_body FROM service_article s WHERE {PUBLIC} AND (s.id = %s OR s.original_id = %s"
        " OR s.id = (SELECT o.original_id FROM service_article o WHERE o.id = %s))",
        [row.record_id] * 3,
    )
    return row.file if any(pk in pictures_in(body) for (body,) in bodies) else None
