"""Whatever file a workspace is in, bring it back."""

from collections.abc import Sequence
from pathlib import Path
from typing import IO

from regulars.core.keeping.archive_return import read_archive
from regulars.core.keeping.backing_up import Say
from regulars.core.keeping.container import ContainerReader, Damaged
from regulars.core.keeping.encryption import reading
from regulars.core.keeping.landing import empty_place
from regulars.core.keeping.restoring import CannotRestore, Restored, restore_backup
from regulars.core.privacy.returning import erase_again


def bring_back(
    source: IO[bytes], *, key: str = "", with_files: bool = True, say: Say, erasures: Sequence[Path] = ()
) -> Restored:
    """Bring back a backup or an archive into an empty place; whoever was erased since is erased again.

    `erasures` are lists of erasures to look into, beside those that lie where this place keeps its own. Raises
    NotEmpty, Damaged, CannotRestore, KeyMissing.
    """
    with empty_place(with_files=with_files, say=say), reading(source, key) as plain:
        container = ContainerReader(plain)
        restore = read_archive if container.about.get("kind") == "archive" else restore_backup
        try:
            found = restore(container, say=say)
        except (Damaged, CannotRestore):
            raise
        except Exception:
            # A database may stumble over a changed byte before its hash is known: then the file is what is wrong.
            container.prove_rest()
            raise
        say("Looking for whoever was erased since")
        found.erased = erase_again(erasures)
    return found
