"""Who may see a file: whoever sees something that refers to it, and until it belongs somewhere, whoever brought it."""

from collections.abc import Callable

from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.files.models import File
from regulars.core.problems import NotFound

FileGate = Callable[[Viewer, int], bool]
FileClaim = Callable[[int], bool]
_GATES: list[FileGate] = []
_CLAIMS: list[FileClaim] = []


def add_file_gate(gate: FileGate) -> FileGate:
    """Register who else may see a file: the gate says whether this viewer sees something that refers to it."""
    _GATES.append(gate)
    return gate


def add_file_claim(claim: FileClaim) -> FileClaim:
    """Register which files belong to something: then that alone decides, not who brought them."""
    _CLAIMS.append(claim)
    return claim


def file_for(viewer: Viewer, file_id: int) -> File:
    """Return a file this viewer may see; raises NotFound alike for one that is not there and one she may not see.

    Ask this also before a record is made to refer to a file: else a guessed id would open it.
    """
    file = File.objects.filter(pk=file_id).first()
    if file is None or not _is_visible(viewer, file):
        raise NotFound
    return file


def _is_visible(viewer: Viewer, file: File) -> bool:
    if viewer.user_id is None:
        return True
    if file.by_id == viewer.user_id and not any(claim(file.pk) for claim in _CLAIMS):
        return True
    return any(gate(viewer, file.pk) for gate in _GATES)


def is_referred_to(file_id: int) -> bool:
    """Whether anything refers to a file now, or did so once."""
    return any(claim(file_id) for claim in _CLAIMS) or any(gate(SYSTEM, file_id) for gate in _GATES)
