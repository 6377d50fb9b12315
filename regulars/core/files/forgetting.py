"""Removing files for good, in the table and on the disk."""

from collections.abc import Iterable

from django.db import transaction

from regulars.core.files.models import File
from regulars.core.files.pictures import SIZES
from regulars.core.files.store import path_of, thumbnail_path


def forget_files(files: Iterable[File]) -> int:
    """Remove files for good; the bytes go when no other record holds the same content."""
    files = list(files)
    with transaction.atomic():
        File.objects.filter(pk__in=[file.pk for file in files]).delete()
    digests = {file.digest for file in files}
    for digest in digests - set(File.objects.filter(digest__in=digests).values_list("digest", flat=True)):
        for place in (path_of(digest), *(thumbnail_path(digest, size) for size in SIZES)):
            place.unlink(missing_ok=True)
    return len(files)
