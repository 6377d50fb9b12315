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

from regulars.site.serving.children import end_with_parent, private_bytes

SECONDS_TO_FINISH = 10
SECONDS_BEFORE_AGAIN = 2.0
# Above what it takes once it has begun to look for jobs, and what that may be at most.
MOST_GROWTH, MOST_TO_BEGIN = 10 * 2**20, 24 * 2**20


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
    work_until_told(Growth().is_too_much)


class Growth:
    """By how much this process has grown since it first had nothing to do."""

    def __init__(self) -> None:
        self._begun = private_bytes()
        self._settled: int | None = None

    def is_too_much(self) -> bool:
        """Whether a fresh process would take much less."""
        now = private_bytes()
        if self._settled is None:
            # A large job may have come before: what it left is not what a process begins with.
            self._settled = min(now, self._begun + MOST_TO_BEGIN)
        return now > self._settled + MOST_GROWTH
