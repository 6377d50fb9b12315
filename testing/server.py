"""The real `regulars serve` in a process of its own, on a free port, with a data folder of its own."""

import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from testing.databases import new_database
from testing.postgres_server import free_port
from testing.warm import Program, start_program

SECONDS_TO_START = 60


@dataclass
class RunningServer:
    """A started server; `address` is where it answers, `data` its folder, `log` what it printed.

    A cold one loads all by itself, as the first of each process of tests does.
    """

    data: Path
    arguments: list[str]
    settings: dict[str, str]
    port: int = field(default_factory=free_port)
    process: Program | None = None
    program: str = "regulars.site.commands"
    is_cold: bool = False

    @property
    def address(self) -> str:
        """The address that a browser on this machine opens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        """What the server has printed so far."""
        return (self.data / "server.log").read_text()

    @property
    def family(self) -> list[int]:
        """The ids of its processes, children first."""
        return [*_children(self.process.pid), self.process.pid] if self.process else []

    def start(self) -> None:
        """Start it and wait until it answers."""
        environment = {**os.environ, **self.settings, "REGULARS_DATA": str(self.data), "HOST": "127.0.0.1"}
        for name in ("REGULARS_TESTING", "PYTHONDONTWRITEBYTECODE"):
            environment.pop(name, None)
        words = ["serve", "--port", str(self.port), *self.arguments]
        with open(self.data / "server.log", "ab") as log:
            out = log.fileno()
            self.process = start_program(self.program, words, environment, out=out, err=out, is_cold=self.is_cold)
        self._wait_for_an_answer(self.process)

    def stop(self, sign: signal.Signals = signal.SIGTERM) -> int:
        """Ask it to stop, wait, and answer its exit code."""
        if self.process is None:
            return 0
        if self.process.poll() is None:
            self.process.send_signal(sign)
        try:
            return self.process.wait(40)
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    def kill(self) -> None:
        """End it and all its children at once, as a power cut would."""
        if self.process and self.process.poll() is None:
            family = self.family
            for sign in (signal.SIGSTOP, signal.SIGKILL):
                # Stopped first: none may see another die and tidy up.
                for pid in family:
                    os.kill(pid, sign)
            self.process.wait()

    def _wait_for_an_answer(self, process: Program) -> None:
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until:
            if process.poll() is not None:
                raise AssertionError(f"The server ended with {process.returncode}:\n{self.log}")
            try:
                urllib.request.urlopen(f"{self.address}/api/session", timeout=5).close()
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.05)
            else:
                return
        self.kill()
        raise AssertionError(f"The server did not answer within {SECONDS_TO_START} s:\n{self.log}")


def _children(pid: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, check=False).stdout
    return [int(child) for child in listed.split()]


def new_server(
    data: Path, *, demo: bool = False, jobs: bool = True, is_cold: bool = False, **settings: str
) -> RunningServer:
    """Describe a server on a fresh database of the kind that this run tests; start() starts it."""
    data.mkdir(parents=True, exist_ok=True)
    words = [] if jobs else ["--no-jobs"]
    return RunningServer(data, words, {**new_database(data, demo=demo), **settings}, is_cold=is_cold)
