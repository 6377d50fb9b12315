"""Faces of users: everybody who is signed in may see them."""

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer
from regulars.core.files.access import add_file_gate
from regulars.core.files.actions import claim_file
from regulars.core.files.pictures import TYPES
from regulars.core.problems import Invalid, NotFound
from regulars.core.words import say


@add_file_gate
def is_a_face(viewer: Viewer, file_id: int) -> bool:
    """Whether a file is the picture of a user."""
    return viewer.user_id is not None and User.objects.filter(picture_id=file_id).exists()


def check_face(file_id: int | None, *, by: Viewer) -> None:
    """Raise Invalid unless the file is a picture that the viewer may use."""
    if file_id is None:
        return
    try:
        is_picture = claim_file(file_id, by=by).content_type in TYPES.values()
    except NotFound:
        is_picture = False
    if not is_picture:
        raise Invalid.field("picture", say("Upload a picture first, then choose it here."))
