"""Pictures that come with cards; one that is none is left out, its person is not."""

import io
from collections.abc import Iterable

from regulars.commons.directory.importing.draft import Draft
from regulars.core.access.viewer import Viewer
from regulars.core.files.actions import DiskFull, keep_file
from regulars.core.files.models import File
from regulars.core.problems import Problem
from regulars.core.words import say


def keep_pictures(drafts: Iterable[Draft], *, by: Viewer) -> None:
    """Keep the pictures of rows as files, before the batch's transaction: unpacking them takes its time."""
    for draft in drafts:
        if draft.picture and not draft.problems:
            try:
                kept = keep_file(io.BytesIO(draft.picture), name="picture", by=by, must_be_picture=True)
                draft.picture_id = _first_of_its_kind(kept)
            except DiskFull:
                raise
            except Problem:
                draft.fact("", say("The picture in the file could not be read."))
        draft.picture = None


def is_same_picture(one: int, other: int | None) -> bool:
    """Whether two files hold the same bytes: several parties may each have a file of one picture."""
    if other is None or one == other:
        return one == other
    return File.objects.filter(pk__in=(one, other)).values("digest").distinct().count() == 1


def _first_of_its_kind(kept: File) -> int:
    """Return the file that held this picture before, so that the same card again changes nothing."""
    earlier = File.objects.filter(digest=kept.digest, pk__lt=kept.pk, is_unused=False).order_by("id").first()
    if earlier is None:
        return int(kept.pk)
    kept.delete()
    return int(earlier.pk)
