"""Removing files for good, in the table and where their bytes lie."""

from collections.abc import Iterable

from django.db import connection

from regulars.core.database.rows import fetch_rows, is_postgres
from regulars.core.database.turns import write_transaction
from regulars.core.files.models import File
from regulars.core.files.store import drawn_from, store

_LOCK = 7226361


def hold_contents() -> None:
    """Let nobody forget a content until the transaction ends in which its record will be written."""
    # Outside of one the record is there for all at once; on SQLite whoever forgets waits for the transaction anyway.
    if is_postgres() and connection.in_atomic_block:
        fetch_rows("SELECT pg_advisory_xact_lock_shared(%s)", [_LOCK])


def forget_files(files: Iterable[File]) -> int:
    """Remove files for good; the bytes go when no other record holds the same content."""
    files = list(files)
    with write_transaction():
        File.objects.filter(pk__in=[file.pk for file in files]).delete()
    digests = {file.digest for file in files}
    for digest in digests - set(File.objects.filter(digest__in=digests).values_list("digest", flat=True)):
        if set_content_aside(digest):
            store().remove_aside(digest)
            forget_drawn(digest)
    return len(files)


def set_content_aside(digest: str) -> bool:
    """Take a content that no record holds out of its place; return whether it stays out.

    First it goes, then it is asked once more who holds it: whoever keeps the same content meanwhile writes the record
    first and looks for the content then, so that one of the two sees the other.
    """
    place = store()
    place.set_aside(digest)
    with write_transaction():
        if is_postgres():
            fetch_rows("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        is_held = File.objects.filter(digest=digest).exists()
    if is_held:
        place.bring_back(digest)
    return not is_held


def forget_drawn(digest: str) -> None:
    """Remove what was drawn from a content on this machine."""
    for path in drawn_from(digest):
        path.unlink(missing_ok=True)
