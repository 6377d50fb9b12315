"""The process beside the server that does the jobs; it is started again if it dies."""

import multiprocessing
import signal
import threading
from multiprocessing.process import BaseProcess
from types import FrameType

from regulars.site.serving.children import end_with_parent

SECONDS_TO_FINISH = 10
SECONDS_BEFORE_AGAIN = 2.0


class JobsProcess:
    """One child that works until stop() is called."""

    def __init__(self) -> None:
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
        child = multiprocessing.get_context().Process(target=_work_as_child, name="regulars-jobs")
        child.start()
        return child

    def _watch(self) -> None:
        while self._child is not None:
            self._child.join()
            if self._stopping.wait(SECONDS_BEFORE_AGAIN):
                return
            self._child = self._spawn()


def work_until_told() -> None:
    """Do jobs until SIGTERM or SIGINT; a job that has begun finishes its step."""
    from regulars.core.jobs.worker import run_forever

    stop = threading.Event()

    def tell(signum: int, frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, tell)
    signal.signal(signal.SIGINT, tell)
    run_forever(stop)


def _work_as_child() -> None:
    end_with_parent()
    work_until_told()
