"""granian that stops without breaking a request.

On Linux granian gives each process a listening socket of its own, and whoever waits there to be accepted is cut
off when the process stops. Here all share one; on stopping, newcomers are turned away first, those who wait are
answered, and whoever keeps a connection open is told to close it. Only then do the processes stop.
"""

import os
import signal
import socket
import time
from typing import Any

from granian.net import SocketSpec
from granian.server import MPServer

from regulars.site.answering.closing import begin_closing
from regulars.site.serving.listening import queue_length, turn_newcomers_away

SECONDS_TO_SAY_GOODBYE = 0.3
SECONDS_FOR_THE_QUEUE = 5.0


class GentleServer(MPServer):
    """A granian whose processes share one listening socket, which is emptied before they stop."""

    listener: socket.socket

    def _init_shared_socket(self) -> None:
        self._ssp = None
        holder = SocketSpec(self.bind_addr, self.bind_port, self.backlog).build()
        self._shd: Any = holder
        self._sfd = holder.get_fd()
        self._sso = self.listener = socket.socket(fileno=self._sfd)
        self.listener.set_inheritable(True)

    def _drop_shared_socket(self) -> None:
        # granian closes it before its processes have finished; here it goes with the parent.
        pass

    def _stop_workers(self) -> None:
        turn_newcomers_away(self.listener)
        begin_closing()
        started = time.monotonic()
        while (waited := time.monotonic() - started) < SECONDS_FOR_THE_QUEUE:
            if waited > SECONDS_TO_SAY_GOODBYE and not queue_length(self.listener):
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
