"""Who may see a file: whoever brought it, and whoever sees something that refers to it."""

from collections.abc import Callable

from regulars.core.access.viewer import Viewer
from regulars.core.files.models import File
from regulars.core.problems import NotFound

FileGate = Callable[[Viewer, int], bool]
_GATES: list[FileGate] = []


def add_file_gate(gate: FileGate) -> FileGate:
    """Register who else may see a file: the gate says whether this viewer sees something that refers to it."""
    _GATES.append(gate)
    return gate


def file_for(viewer: Viewer, file_id: int) -> File:
    """Return a file this viewer may see; raises NotFound alike for one that is not there and one she may not see.

    Ask this also before a record is made to refer to a file: else a guessed id would open it.
    """
    file = File.objects.filter(pk=file_id).first()
    if file is None or not _is_visible(viewer, file):
        raise NotFound
    return file


def _is_visible(viewer: Viewer, file: File) -> bool:
    if viewer.user_id is None or file.by_id == viewer.user_id:
        return True
    return any(gate(viewer, file.pk) for gate in _GATES)
