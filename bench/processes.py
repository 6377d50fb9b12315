"""Servers as the machine sees them: started, watched for CPU and memory, and stopped."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """A server process and its children."""

    def __init__(self, command: list[str], port: int, *, environment: dict[str, str], log: Path) -> None:
        self.port = port
        self.started = time.perf_counter()
        self._log = log.open("wb")
        self.process = subprocess.Popen(
            command, env={**os.environ, **environment}, stdout=self._log, stderr=self._log, start_new_session=True
        )

    def wait(self, path: str = "/", seconds: float = 120) -> float:
        """Return the seconds from starting until the first answer."""
        while time.perf_counter() - self.started < seconds:
            if self.process.poll() is not None:
                raise RuntimeError(f"The server ended at once; see {self._log.name}")
            if _answers(self.port, path):
                return time.perf_counter() - self.started
            time.sleep(0.01)
        raise TimeoutError(f"No answer on port {self.port}; see {self._log.name}")

    def pids(self) -> list[int]:
        """Return the process and all below it."""
        return _family(self.process.pid)

    def last_words(self) -> str:
        """Return how it stands and the end of its log, for whoever looks why a run broke off."""
        self._log.flush()
        code = self.process.poll()
        end = Path(self._log.name).read_text(errors="replace")[-6000:]
        return f"{Path(self._log.name).name}: {'still runs' if code is None else f'ended with {code}'}\n{end}"

    def stop(self) -> None:
        """Ask it to end, and wait."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
        self._log.close()


def cpu_seconds(pids: list[int]) -> float:
    """Return the CPU time that these processes have used, user and system, with those children that have ended."""
    total = 0
    for pid in pids:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += sum(int(field) for field in fields[11:15])
    return total / _TICK


def memory_mb(pids: list[int]) -> float:
    """Return the resident memory of these processes, shared pages counted once per sharer (PSS where known)."""
    total = 0
    for pid in pids:
        try:
            rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total / 1024


def resident_mb(pids: list[int]) -> float:
    """Return the resident memory of these processes, mapped database pages included."""
    total = 0
    for pid in pids:
        try:
            total += int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        except OSError:
            continue
    return total / 2**20


def _family(root: int) -> list[int]:
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
            parents.setdefault(parent, []).append(int(entry.name))
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        waiting += parents.get(pid, [])
    return found


def _answers(port: int, path: str) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
            line.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode())
            return line.recv(64).startswith(b"HTTP/1.1 ")
    except OSError:
        return False
