"""After a backup was brought back: whoever was erased since is erased again."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regulars.core.access.viewer import SYSTEM
from regulars.core.database.turns import write_transaction
from regulars.core.privacy.erasing import erase_subject
from regulars.core.privacy.marks import marks_of, words_known_by
from regulars.core.privacy.models import Erasure
from regulars.core.privacy.tombstones import keep_marks, keep_tombstones, read_tombstones, tombstone_places
from regulars.core.records.merging.places import type_of_row
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import known_type


@dataclass(frozen=True)
class ErasedAgain:
    """How many erasures the lists know, and how many had to be done again."""

    known: int = 0
    again: int = 0


def erase_again(further: Iterable[Path] = ()) -> ErasedAgain:
    """Erase again whoever stands in the lists of erasures and came back; `further` are more places to look for one."""
    known = read_tombstones([*further, *tombstone_places()])
    again = 0
    for one in known:
        with write_transaction():
            again += _erase_one(one)
    if known:
        keep_tombstones()
    return ErasedAgain(len(known), again)


def _erase_one(one: dict[str, Any]) -> bool:
    kind = known_type(one["type"])
    if kind is None or Erasure.objects.filter(record_type=one["type"], record_id=one["ids"][0]).exists():
        return False
    # What had become part of her may stand there again as a record of its own.
    rows = [row for row in kind.model._default_manager.filter(pk__in=one["ids"]) if _is_meant(kind, row, one)]
    for row in rows:
        receipt = erase_subject(type_of_row(kind.model, row) or kind, row.pk, by=SYSTEM, is_repeated=True)
        keep_marks(receipt, one["marks"])
    return bool(rows)


def _is_meant(kind: type[RecordType], row: Any, one: dict[str, Any]) -> bool:
    """Whether it is she, and not somebody of another workspace under the same number."""
    if row.created_at.isoformat() in one["began"]:
        return True
    known = {mark for word in words_known_by(kind, [row.pk]) for mark in marks_of(word)}
    return not known.isdisjoint(one["marks"])
