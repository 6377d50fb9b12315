"""Backups and archives that somebody has meddled with."""

import io
import tarfile
from collections.abc import Mapping
from typing import IO, cast


def packed_anew(data: bytes, tampered: Mapping[str, bytes | None]) -> bytes:
    """Pack a container with some parts put in place of its own; None leaves one out."""
    out = io.BytesIO()
    with tarfile.open(fileobj=io.BytesIO(data)) as old, tarfile.open(fileobj=out, mode="w:gz") as new:
        held = {head.name: cast("IO[bytes]", old.extractfile(head)).read() for head in old}
        manifest = held.pop("manifest.json")
        for name, body in {**held, **tampered, "manifest.json": manifest}.items():
            if body is not None:
                head = tarfile.TarInfo(name)
                head.size = len(body)
                new.addfile(head, io.BytesIO(body))
    return out.getvalue()
