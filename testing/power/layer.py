"""A layer between SQLite and its files, put under the very library that the product uses."""

import ctypes
import os
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from pysqlite3 import _sqlite3

from testing.power.disk import CANNOT_READ, CANNOT_SYNC, CANNOT_WRITE, IS_FULL, Disk
from testing.power.log import REMOVE, SYNC_BEGINS, SYNCED, TRUNCATE, WRITE, Asked, Log

WATCHED = "regulars.sqlite3"
_POINTER, _INT, _LONG = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
_OPEN = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _POINTER, _INT, _POINTER)
_DELETE = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT)
_MOVE = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT, _LONG)
_TRUNCATE = ctypes.CFUNCTYPE(_INT, _POINTER, _LONG)
_SYNC = ctypes.CFUNCTYPE(_INT, _POINTER, _INT)
_SYSTEM = (
    "xOpen xDelete xAccess xFullPathname xDlOpen xDlError xDlSym xDlClose xRandomness xSleep xCurrentTime"
    " xGetLastError xCurrentTimeInt64 xSetSystemCall xGetSystemCall xNextSystemCall"
)
_METHODS = (
    "xClose xRead xWrite xTruncate xSync xFileSize xLock xUnlock xCheckReservedLock xFileControl xSectorSize"
    " xDeviceCharacteristics xShmMap xShmLock xShmBarrier xShmUnmap xFetch xUnfetch"
)


class _System(ctypes.Structure):
    """sqlite3_vfs."""

    _fields_ = (
        ("iVersion", _INT), ("szOsFile", _INT), ("mxPathname", _INT), ("pNext", _POINTER),
        ("zName", ctypes.c_char_p), ("pAppData", _POINTER), *((name, _POINTER) for name in _SYSTEM.split()),
    )  # fmt: skip


class _Methods(ctypes.Structure):
    """sqlite3_io_methods."""

    _fields_ = (("iVersion", _INT), *((name, _POINTER) for name in _METHODS.split()))


def _library() -> Any:
    library = ctypes.CDLL(_sqlite3.__file__)
    library.sqlite3_vfs_find.restype = ctypes.POINTER(_System)
    return library


def can_be_laid() -> bool:
    """Whether this build of the library lets others reach it."""
    return hasattr(_library(), "sqlite3_vfs_register")


class Layer:
    """Hands everything on to the system; writes down what is asked of the database's files, or refuses it."""

    def __init__(self, log: Log, disk: Disk) -> None:
        self._log, self._disk, self._numbers = log, disk, count()
        self._names: dict[int, str] = {}
        self._tables: dict[int, _Methods] = {}
        self._kept: list[object] = []
        library = _library()
        self._system = library.sqlite3_vfs_find(None)
        self._own = _System.from_buffer_copy(self._system.contents)
        self._own.zName = b"watched"
        for name, kind, instead in (("xOpen", _OPEN, self._open), ("xDelete", _DELETE, self._delete)):
            self._put(self._own, name, kind, partial(instead, kind(getattr(self._own, name))))
        if library.sqlite3_vfs_register(ctypes.byref(self._own), 1):
            raise RuntimeError("SQLite takes no layer.")

    def _put(self, table: ctypes.Structure, name: str, kind: Any, call: Callable[..., int]) -> None:
        ours = kind(call)
        self._kept.append(ours)
        setattr(table, name, ctypes.cast(ours, _POINTER).value)

    def _open(self, real: Any, _: int, path: int | None, file: int, flags: int, out: int | None) -> int:
        # The system's own is called as itself: it finds its settings through the first argument.
        end: int = real(ctypes.addressof(self._system.contents), path, file, flags, out)
        name = _name(path)
        if not end and name.startswith(WATCHED):
            self._names[file] = name
            methods = _POINTER.from_address(file)
            methods.value = ctypes.addressof(self._table_over(methods.value or 0))
        return end

    def _table_over(self, address: int) -> _Methods:
        if address not in self._tables:
            real = _Methods.from_address(address)
            own = self._tables[address] = _Methods.from_buffer_copy(real)
            for name, kind, instead in (
                ("xRead", _MOVE, self._read), ("xWrite", _MOVE, self._write),
                ("xTruncate", _TRUNCATE, self._truncate), ("xSync", _SYNC, self._sync),
            ):  # fmt: skip
                self._put(own, name, kind, partial(instead, kind(getattr(real, name))))
        return self._tables[address]

    def _read(self, real: Any, file: int, data: int, size: int, at: int) -> int:
        return self._disk.answer(CANNOT_READ) or real(file, data, size, at)

    def _write(self, real: Any, file: int, data: int, size: int, at: int) -> int:
        if refused := self._disk.answer(CANNOT_WRITE) or self._disk.answer(IS_FULL):
            # As disks do: some of it is there, and nobody says how much.
            real(file, data, size // 2, at)
            return refused
        end: int = real(file, data, size, at)
        # Written down when it is done, a sync's beginning before: what came between the two is not sure.
        self._log.add(Asked(WRITE, self._names[file], at, ctypes.string_at(data, size)))
        return end

    def _truncate(self, real: Any, file: int, size: int) -> int:
        end: int = real(file, size)
        self._log.add(Asked(TRUNCATE, self._names[file], size))
        return end

    def _sync(self, real: Any, file: int, flags: int) -> int:
        number = os.getpid() << 32 | next(self._numbers)
        self._log.add(Asked(SYNC_BEGINS, self._names[file], number))
        end: int = self._disk.answer(CANNOT_SYNC) or real(file, flags)
        if not end:
            self._log.add(Asked(SYNCED, self._names[file], number))
        return end

    def _delete(self, real: Any, _: int, path: int, sync: int) -> int:
        end: int = real(ctypes.addressof(self._system.contents), path, sync)
        if not end and _name(path).startswith(WATCHED):
            self._log.add(Asked(REMOVE, _name(path)))
        return end


def _name(path: int | None) -> str:
    return Path(os.fsdecode(ctypes.string_at(path))).name if path else ""
