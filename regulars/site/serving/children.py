"""Manners of child processes: how they begin, whom they listen to, and that none outlives its parent."""

import contextlib
import ctypes
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from django.db import connections

_PR_SET_PDEATHSIG = 1
_M_ARENA_MAX = -8


def fork_where_it_is_safe() -> None:
    """Fork on Linux: it starts in no time and shares memory; elsewhere the system's own way is kept."""
    if sys.platform == "linux":
        multiprocessing.set_start_method("fork", force=True)


def share_memory_among_threads() -> None:
    """Ask the C library to give freed memory to any thread; else each hoards its own, in this process and below."""
    with contextlib.suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)


def private_bytes() -> int:
    """Return how much memory this process shares with no other, 0 where the system does not say.

    Pages of its parent that it has only written to are its own too, though it takes no more memory in all with them.
    """
    try:
        rollup = Path("/proc/self/smaps_rollup").read_text()
    except OSError:
        return 0
    return 1024 * sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Private_"))


def end_with_parent() -> None:
    """Ask Linux to end this process when its parent dies, even by kill -9: it would hold the port."""
    if sys.platform == "linux":
        if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
            # So it is where a script began the server in the background; the word of the parent's death would be lost.
            signal.signal(signal.SIGINT, signal.default_int_handler)
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGINT)
        parent = multiprocessing.parent_process()
        if parent is not None and os.getppid() != parent.pid:
            # It died before it could be asked about: nobody will tell this process any more.
            os._exit(1)


def listen_to_parent_only() -> None:
    """Stop at the parent's SIGINT and at nothing else.

    A terminal's Ctrl-C goes to the whole group, and service managers send SIGTERM to every process: a child that
    obeyed them would leave before the parent has turned newcomers away, and cut off whoever waits.
    """
    os.setpgid(0, 0)
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])


def run_apart(work: Callable[[], object]) -> None:
    """Do some work in a child and wait, so that the memory it needs is not kept by this process.

    Raises ChildFailed if the child does; it has printed why.
    """
    if multiprocessing.get_start_method() != "fork":
        work()
        return
    connections.close_all()
    child = multiprocessing.get_context().Process(target=work)
    child.start()
    child.join()
    if child.exitcode:
        raise ChildFailed


class ChildFailed(Exception):
    """Work in a child process did not end well."""
