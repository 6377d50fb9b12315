"""Pictures that come with cards; one that is none is left out, its person is not."""

import io
from collections.abc import Iterable

from regulars.commons.directory.importing.draft import Draft
from regulars.core.access.viewer import Viewer
from regulars.core.files.actions import DiskFull, keep_file
from regulars.core.problems import Problem


def keep_pictures(drafts: Iterable[Draft], *, by: Viewer) -> None:
    """Keep the pictures of rows as files, before the batch's transaction: unpacking them takes its time."""
    for draft in drafts:
        if draft.picture and not draft.problems:
            try:
                draft.picture_id = keep_file(io.BytesIO(draft.picture), "picture", by=by, must_be_picture=True).pk
            except DiskFull:
                raise
            except Problem:
                draft.fact("", "The picture in the file could not be read.")
        draft.picture = None
