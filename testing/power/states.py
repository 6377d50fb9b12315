"""The states in which a cut of the power may leave the files of a database."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from testing.power.log import REMOVE, SYNC_BEGINS, SYNCED, TOLD, TRUNCATE, WRITE, Asked

_SECTOR = 512


@dataclass(frozen=True)
class CutState:
    """The files after a cut, and what people had been told by then, in its order."""

    files: dict[str, bytes]
    told: list[dict[str, object]]

    def put_into(self, folder: Path) -> None:
        """Write the files, and leave no others of theirs."""
        for path in folder.glob("regulars.sqlite3*"):
            path.unlink()
        for name, data in self.files.items():
            (folder / name).write_bytes(data)


def cut_states(before: dict[str, bytes], asked: list[Asked], count: int, chance: random.Random) -> Iterator[CutState]:
    """Give states after cuts at chance moments: what was synced is there, of everything later any part may be."""
    moments = [number for number, one in enumerate(asked, 1) if one.kind == TOLD]
    for _ in range(count):
        # Half of them when somebody has just been told: then it is nearest that what she was told is not there.
        cut = chance.choice(moments) if chance.random() < 0.5 else chance.randrange(len(asked)) + 1
        yield _state_at(before, asked[:cut], chance)


def _state_at(before: dict[str, bytes], asked: list[Asked], chance: random.Random) -> CutState:
    wishes: dict[str, list[Asked]] = {name: [] for name in before}
    begun: dict[int, int] = {}
    sure = dict.fromkeys(before, 0)
    told = []
    for one in asked:
        if one.kind == TOLD:
            told.append(json.loads(one.data))
        elif one.kind == SYNC_BEGINS:
            begun[one.at] = len(wishes.setdefault(one.file, []))
        elif one.kind == SYNCED:
            # Of what came while the disk was syncing nobody knows.
            sure[one.file] = max(sure.get(one.file, 0), begun[one.at])
        else:
            wishes.setdefault(one.file, []).append(one)
    files = {name: _left(before.get(name, b""), some, sure.get(name, 0), chance) for name, some in wishes.items()}
    return CutState(files, told)


def _left(before: bytes, wishes: list[Asked], sure: int, chance: random.Random) -> bytes:
    found = bytearray(before)
    for one in wishes[:sure]:
        _apply(found, one)
    pending = wishes[sure:]
    removals = [number for number, one in enumerate(pending) if one.kind == REMOVE]
    if removals and chance.random() < 0.5:
        found, pending = bytearray(), pending[removals[-1] + 1 :]
    elif removals:
        # The folder still names the file that was removed, not the one that came in its place.
        pending = pending[: removals[0]]
    for one in _taken(pending, chance):
        _apply(found, one)
    return bytes(found)


def _taken(pending: list[Asked], chance: random.Random) -> Iterator[Asked]:
    """Choose what the disk took of what it was not yet asked to make sure of: none, all or any, in any order, torn."""
    share = chance.choice([0.0, 0.5, 0.9, 1.0, 1.0])
    taken = [one for one in pending if chance.random() < share]
    if chance.random() < 0.5:
        chance.shuffle(taken)
    tears = chance.choice([0.0, 0.2])
    for one in taken:
        if one.kind == WRITE and chance.random() < tears:
            yield from _torn(one, chance)
        else:
            yield one


def _torn(one: Asked, chance: random.Random) -> Iterator[Asked]:
    """Of a write that reaches over several sectors, any of them may be there."""
    end = one.at + len(one.data)
    edges = [one.at, *range((one.at // _SECTOR + 1) * _SECTOR, end, _SECTOR), end]
    for begin, stop in pairwise(edges):
        if chance.random() < 0.5:
            yield one._replace(at=begin, data=one.data[begin - one.at : stop - one.at])


def _apply(file: bytearray, one: Asked) -> None:
    if one.kind == REMOVE:
        # An empty journal says as little as none.
        file.clear()
    elif one.kind == TRUNCATE:
        del file[one.at :]
    else:
        file.extend(bytes(max(0, one.at - len(file))))
        file[one.at : one.at + len(one.data)] = one.data
