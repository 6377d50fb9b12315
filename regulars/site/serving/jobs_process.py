"""The process beside the server that does the jobs; it is started again if it dies.

Memory that a large job needed is hardly ever given back by a process: having grown, this one ends when nothing is to
be done, and another begins as small as the first.
"""

import multiprocessing
import signal
import threading
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from types import FrameType

from regulars.site.serving.children import end_with_parent, resident_bytes

SECONDS_TO_FINISH = 10
SECONDS_BEFORE_AGAIN = 2.0
MOST_GROWTH = 32 * 2**20


class JobsProcess:
    """One child that works until stop() is called; a forked one first lets go of what is not its own."""

    def __init__(self, let_go: Callable[[], None] | None = None) -> None:
        self._let_go = let_go
        self._child: BaseProcess | None = None
        self._stopping = threading.Event()

    def start(self) -> None:
        """Start the child, and a watcher that starts another if it dies."""
        self._child = self._spawn()
        threading.Thread(target=self._watch, name="jobs-watcher", daemon=True).start()

    def stop(self) -> None:
        """Let the child finish its step, then end it."""
        self._stopping.set()
        child = self._child
        if child is None:
            return
        child.terminate()
        child.join(SECONDS_TO_FINISH)
        if child.is_alive():
            child.kill()
            child.join()

    def _spawn(self) -> BaseProcess:
        is_forked = multiprocessing.get_start_method() == "fork"
        child = multiprocessing.get_context().Process(
            target=_work_as_child, args=(self._let_go if is_forked else None,), name="regulars-jobs"
        )
        child.start()
        return child

    def _watch(self) -> None:
        while self._child is not None:
            self._child.join()
            if self._stopping.wait(SECONDS_BEFORE_AGAIN if self._child.exitcode else 0):
                return
            self._child = self._spawn()


def work_until_told(may_rest: Callable[[], bool] = lambda: False) -> None:
    """Do jobs until SIGTERM or SIGINT; a job that has begun finishes its step.

    Where `may_rest` says so, the work also ends when there is nothing to do.
    """
    from regulars.core.jobs.worker import run_forever

    stop = threading.Event()

    def tell(signum: int, frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, tell)
    signal.signal(signal.SIGINT, tell)
    run_forever(stop, may_rest=may_rest)


def _work_as_child(let_go: Callable[[], None] | None) -> None:
    end_with_parent()
    if let_go:
        let_go()
    small = resident_bytes()
    work_until_told(lambda: resident_bytes() > small + MOST_GROWTH)
