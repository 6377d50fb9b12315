"""granian that stops without breaking a request.

On Linux each process has a listening socket of its own, among which the system shares out who comes: of one for all,
whichever process wakes first takes a browser's six connections at once, and the others idle. granian leaves these
sockets to the processes, and whoever waits there to be accepted is cut off when one stops. Here they are the
parent's: a process that died is replaced behind the same socket, and on stopping newcomers are turned away first, those
who wait are answered, and whoever keeps a connection open is told to close it. Only then do the processes stop.
"""

import os
import signal
import socket
import sys
import time
from collections.abc import Sequence
from typing import Any

from granian.net import SocketSpec
from granian.server import MPServer

from regulars.site.answering.closing import begin_closing, begin_serving
from regulars.site.serving.listening import queue_length, turn_newcomers_away

SECONDS_TO_SAY_GOODBYE = 0.3
SECONDS_FOR_THE_QUEUE = 5.0


class GentleServer(MPServer):
    """A granian whose listening sockets are emptied before its processes stop."""

    listeners: Sequence[socket.socket] = ()

    def let_go_of_the_port(self) -> None:
        """Close the sockets in a child that does not answer: it would hold the port when all others are gone."""
        for listener in self.listeners:
            listener.close()

    def _init_shared_socket(self) -> None:
        begin_serving()
        self._ssp = None
        # Only Linux shares out newcomers among sockets of one address.
        sockets = self.workers if sys.platform == "linux" else 1
        spec = SocketSpec(self.bind_addr, self.bind_port, self.backlog)
        self._holders: list[Any] = [spec.build() for _ in range(sockets)]
        self.listeners = [socket.socket(fileno=holder.get_fd()) for holder in self._holders]
        for listener in self.listeners:
            listener.set_inheritable(True)

    def _spawn_worker(self, idx: int, *args: Any, **kwargs: Any) -> Any:
        place = idx % len(self.listeners)
        self._shd, self._sso = self._holders[place], self.listeners[place]
        return super()._spawn_worker(idx, *args, **kwargs)

    def _drop_shared_socket(self) -> None:
        # granian closes it before its processes have finished; here it goes with the parent.
        pass

    def _stop_workers(self) -> None:
        for listener in self.listeners:
            turn_newcomers_away(listener)
        begin_closing()
        started = time.monotonic()
        while (waited := time.monotonic() - started) < SECONDS_FOR_THE_QUEUE:
            if waited > SECONDS_TO_SAY_GOODBYE and not any(map(queue_length, self.listeners)):
                break
            time.sleep(0.02)
        for worker in self.wrks:
            worker.interrupt_by_parent = True
            if worker.is_alive():
                os.kill(worker.inner.pid, signal.SIGINT)
        super()._stop_workers()

    def signal_handler_reload(self, *args: Any, **kwargs: Any) -> None:
        # SIGHUP: the terminal was closed. granian would take it for a wish to start anew.
        self.signal_handler_interrupt()
