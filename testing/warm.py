"""Programs that begin where all of Regulars is loaded: to load it takes each of hundreds longer than what it does.

They are processes of their own, with settings of their own, and end as any other. What is begun for the first time
begins cold, and so does all that is told to: that everything starts by itself is tried as well.
"""

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
from functools import cache
from tempfile import TemporaryFile
from typing import IO

_begun: set[tuple[str, str]] = set()
_COMMANDS = "regulars.site.commands"
_SETTINGS = "regulars.site.settings"


class WarmProcess:
    """One that was forked; to be used like subprocess.Popen."""

    def __init__(self, program: str, words: list[str], environment: dict[str, str], out: int, err: int) -> None:
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.returncode: int | None = None
        wish = json.dumps({"program": program, "words": words, "environment": environment}).encode()
        nothing = os.open(os.devnull, os.O_RDONLY)
        try:
            socket.send_fds(_house(), [wish], [theirs.fileno(), nothing, out, err])
        finally:
            os.close(nothing)
            theirs.close()
        self.pid = int(self._line.recv(32))

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end, and return how it ended."""
        if self.returncode is None:
            self._line.settimeout(timeout)
            try:
                self.returncode = int(self._line.recv(32))
            except (TimeoutError, BlockingIOError):
                raise subprocess.TimeoutExpired(str(self.pid), timeout or 0) from None
            self._line.close()
        return self.returncode

    def poll(self) -> int | None:
        """Return how it ended, None while it runs."""
        try:
            return self.wait(0)
        except subprocess.TimeoutExpired:
            return None

    def send_signal(self, sign: int) -> None:
        """Send it a signal, if it still runs."""
        if self.poll() is None:
            os.kill(self.pid, sign)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)


Program = subprocess.Popen[bytes] | WarmProcess


def start_program(
    program: str, words: list[str], environment: dict[str, str], *, out: int = 1, err: int = 2, is_cold: bool = False
) -> Program:
    """Start a module or a file of Python with these words; it writes to two open files."""
    may_be_warm = _may_be_warm(program, words, environment)
    if is_cold or not may_be_warm:
        command = [sys.executable, *([] if program.endswith(".py") else ["-m"]), program, *words]
        return subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=err, start_new_session=True
        )
    return WarmProcess(program, words, environment, out, err)


def run_program(
    program: str,
    words: list[str],
    environment: dict[str, str],
    *,
    timeout: float | None = None,
    is_cold: bool = False,
) -> subprocess.CompletedProcess[str]:
    """Run it to its end, and return what it said."""
    with TemporaryFile() as out, TemporaryFile() as err:
        files = {"out": out.fileno(), "err": err.fileno()}
        started = start_program(program, words, environment, **files, is_cold=is_cold)
        try:
            code = started.wait(timeout)
        except subprocess.TimeoutExpired:
            started.kill()
            raise
        return subprocess.CompletedProcess([program, *words], code, _text(out), _text(err))


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode()


def _may_be_warm(program: str, words: list[str], environment: dict[str, str]) -> bool:
    begun = (program, words[0] if program == _COMMANDS and words else "")
    is_first = begun not in _begun
    _begun.add(begun)
    is_known = program == _COMMANDS or program.endswith(".py")
    is_odd = any(name.startswith("LD_") and os.environ.get(name) != value for name, value in environment.items())
    is_ours = environment.get("DJANGO_SETTINGS_MODULE", _SETTINGS) == _SETTINGS
    return sys.platform == "linux" and is_known and is_ours and not is_first and not is_odd


@cache
def _house() -> socket.socket:
    """Start the process that forks, once."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    command = [sys.executable, "-m", "testing.warm_house", str(theirs.fileno())]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, pass_fds=[theirs.fileno()], start_new_session=True)
    theirs.close()

    def leave() -> None:
        ours.close()
        process.wait()

    atexit.register(leave)
    return ours
