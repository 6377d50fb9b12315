"""Which process a worker lives in, told so that another process can see whether it still does."""

import os
import secrets
import socket
from functools import cache
from hashlib import sha256
from pathlib import Path


def worker_name() -> str:
    """Return a new worker's name: machine, process, when the process began, and a word of its own."""
    return "/".join([_machine(), str(os.getpid()), _began(os.getpid()), secrets.token_hex(4)])


def is_gone(worker: str) -> bool:
    """Whether the worker's process has certainly ended; False when it cannot be seen from here."""
    try:
        machine, pid, began, _ = worker.rsplit("/", 3)
    except ValueError:
        return False
    return machine == _machine() and _has_ended(int(pid), began)


def _has_ended(pid: int, began: str) -> bool:
    if began:
        return _began(pid) != began
    if os.name != "posix":
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _began(pid: int) -> str:
    """The process's start in ticks since boot, so that a reused number is not taken for the same process."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return "" if told[0] in "ZX" else told[19]
    except (OSError, IndexError):
        return ""


@cache
def _machine() -> str:
    # Two containers may share a host name and number their processes alike.
    told = [socket.gethostname()]
    for place in ("/proc/sys/kernel/random/boot_id", "/proc/self/ns/pid"):
        try:
            told.append(os.readlink(place) if place.endswith("pid") else Path(place).read_text())
        except OSError:
            told.append("")
    return f"{told[0][:60]}-{sha256(repr(told).encode()).hexdigest()[:12]}"
