"""The list of erasures outside the database: who was erased must not come back with an older backup.

It names nobody: ids, when each record was first written, keyed hashes. It lies beside the backups and in the data
folder.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
from django.conf import settings

from regulars.core.jobs.tidying import chore
from regulars.core.privacy.models import ErasedMark, Erasure
from regulars.foundation.on_disk import write_whole

NAME = "erasures.jsonl"


def tombstone_places() -> list[Path]:
    """Return where the list is kept: beside the backups, and in the data folder."""
    backups = Path(os.environ.get("REGULARS_BACKUPS") or settings.DATA / "backups")
    return list(dict.fromkeys([backups / NAME, Path(settings.DATA) / NAME]))


@chore
def keep_tombstones() -> None:
    """Write the list anew in each of its places, what stands there already included; whole or not at all."""
    ours = [_told(one) for one in Erasure.objects.order_by("id").prefetch_related("marks")]
    if not ours:
        return
    for place in tombstone_places():
        known = {_key(one): one for one in [*read_tombstones([place]), *ours]}
        write_whole(b"".join(msgspec.json.encode(one) + b"\n" for one in known.values()), place)


def read_tombstones(places: Iterable[Path]) -> list[dict[str, Any]]:
    """Return what stands in the lists, each erasure once; a line that was cut off is left out."""
    found: dict[str, dict[str, Any]] = {}
    for place in places:
        for line in place.read_bytes().splitlines() if place.is_file() else []:
            try:
                one = msgspec.json.decode(line)
                found[_key(one)] = one
            except (msgspec.DecodeError, KeyError, TypeError):
                continue
    return list(found.values())


def keep_marks(receipt: Erasure, marks: list[str]) -> None:
    """Add the hashes by which the list knows somebody to a receipt."""
    there = {*receipt.marks.values_list("mark", flat=True)}
    ErasedMark.objects.bulk_create([ErasedMark(erasure=receipt, mark=one) for one in marks if one not in there])


def _told(one: Erasure) -> dict[str, Any]:
    return {
        "type": one.record_type, "ids": one.ids, "began": one.began, "at": one.at.isoformat(),
        "marks": [mark.mark for mark in one.marks.all()],
    }  # fmt: skip


def _key(one: dict[str, Any]) -> str:
    return f"{one['type']} {one['ids'][0]} {one['began'][0]}"
