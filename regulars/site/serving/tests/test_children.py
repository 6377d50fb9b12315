"""A child process does not outlive its parent, whenever that dies."""

import os
import signal
import subprocess
import sys
import time

import pytest

PROGRAM = """
import multiprocessing, os, signal, sys, time
from regulars.site.serving.children import end_with_parent

def live():
    print(os.getpid(), flush=True)
    {late}
    end_with_parent()
    {early}
    signal.pause()

signal.signal(signal.SIGINT, signal.{begun})
multiprocessing.set_start_method("fork")
multiprocessing.Process(target=live).start()
signal.pause()
"""
DIE = "os.kill(os.getppid(), signal.SIGKILL)"
SECONDS_TO_WAIT = 10.0


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux tells a child that its parent has died.")
@pytest.mark.parametrize(("late", "early"), [(f"{DIE}; time.sleep(0.5)", ""), ("", DIE)], ids=["before", "after"])
@pytest.mark.parametrize("begun", ["default_int_handler", "SIG_IGN"], ids=["at a terminal", "in the background"])
def test_it_ends_whether_its_parent_dies_before_or_after_it_asks(late: str, early: str, begun: str) -> None:
    program = [sys.executable, "-c", PROGRAM.format(late=late, early=early, begun=begun)]
    parent = subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert parent.stdout
    child = int(parent.stdout.readline())
    parent.wait()
    try:
        ends = time.monotonic() + SECONDS_TO_WAIT
        while _is_there(child) and time.monotonic() < ends:
            time.sleep(0.05)
        assert not _is_there(child)
    finally:
        if _is_there(child):
            os.kill(child, signal.SIGKILL)


def _is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    with open(f"/proc/{pid}/stat") as told:
        return told.read().rpartition(")")[2].split()[0] != "Z"
