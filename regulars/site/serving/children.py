"""Manners of child processes: how they begin, and that none outlives its parent."""

import ctypes
import multiprocessing
import signal
import sys

_PR_SET_PDEATHSIG = 1


def fork_where_it_is_safe() -> None:
    """Fork on Linux: it starts in no time and shares memory; elsewhere the system's own way is kept."""
    if sys.platform == "linux":
        multiprocessing.set_start_method("fork", force=True)


def end_with_parent() -> None:
    """Ask Linux to end this process when its parent dies, even by kill -9: it would hold the port."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
