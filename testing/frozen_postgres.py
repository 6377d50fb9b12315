"""A PostgreSQL that holds its promises, on a copy of what the running one has at some instant."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from testing.postgres_server import PostgresServer

CAREFUL = "-c fsync=on -c synchronous_commit=on -c full_page_writes=on -c max_connections=60"
# The control: an answer comes before anything has left the memory of PostgreSQL.
CARELESS = CAREFUL.replace("=on", "=off") + " -c wal_writer_delay=10s -c wal_writer_flush_after=1GB"


def data_folder_of(address: str) -> Path | None:
    """Return where the data of a running PostgreSQL lie, None if they are not on this machine."""
    import psycopg

    with psycopg.connect(address) as connection:
        row = connection.execute("SHOW data_directory").fetchone()
    found = Path(str(row[0])) if row else Path("/nowhere")
    return found if os.access(found / "postmaster.pid", os.R_OK) else None


@contextmanager
def frozen(data: Path) -> Iterator[None]:
    """Stop all processes of a PostgreSQL for as long as the block runs."""
    pids = _stopped(data)
    try:
        yield
    finally:
        for pid in pids:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)


def kill_at_once(data: Path) -> None:
    """End all its processes by kill -9, none seeing another die."""
    for pid in _stopped(data):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    time.sleep(0.2)
    # Where nobody buries the dead their number still looks alive.
    (data / "postmaster.pid").unlink()


class CopiedPostgres:
    """A server on a copy of another one's data."""

    def __init__(self, folder: Path, copied_from: Path) -> None:
        folder.chmod(0o755)
        self.server = PostgresServer(folder, programs=_programs_of(copied_from))
        with frozen(copied_from):
            subprocess.check_call(["cp", "-a", str(copied_from), str(self.server.data)])
        (self.server.data / "postmaster.pid").unlink()

    def address_of(self, name: str) -> str:
        """Return the address of one of its databases."""
        return urlunsplit(urlsplit(self.server.address)._replace(path=f"/{name}"))


@contextmanager
def copied_postgres(data: Path, *, settings: str, room: int = 0) -> Iterator[CopiedPostgres]:
    """Start a server on a copy of what lies in `data` at this moment; `room`: on a disk with so many bytes to spare."""
    folder, log = (Path(tempfile.mkdtemp(prefix="regulars-postgres-")) for _ in range(2))
    try:
        with _small_disk(folder, data, room):
            copy = CopiedPostgres(folder, data)
            if room:
                _move_log(copy.server.data / "pg_wal", log)
            copy.server.start(settings)
            try:
                yield copy
            finally:
                copy.server.stop()
    finally:
        for place in (folder, log):
            shutil.rmtree(place, ignore_errors=True)


def _size_of(folder: Path) -> int:
    """How much the files take; whatever other tests remove meanwhile is passed over."""
    total = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            with suppress(FileNotFoundError):
                total += os.lstat(os.path.join(parent, name)).st_size
    return total


@contextmanager
def _small_disk(folder: Path, data: Path, room: int) -> Iterator[None]:
    if not room:
        yield
        return
    size = room + _size_of(data)
    subprocess.check_call(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)])
    try:
        yield
    finally:
        subprocess.call(["umount", "-l", str(folder)])


def _move_log(place: Path, to: Path) -> None:
    # Where the log has no room either PostgreSQL ends, whatever is built on it.
    to.chmod(0o755)
    shutil.move(place, to / "pg_wal")
    place.symlink_to(to / "pg_wal")
    owner = place.parent.stat()
    for path in (to / "pg_wal", *(to / "pg_wal").rglob("*")):
        os.chown(path, owner.st_uid, owner.st_gid)


def _programs_of(data: Path) -> Path:
    return Path(os.readlink(f"/proc/{_head(data)}/exe")).parent


def _head(data: Path) -> int:
    return int((data / "postmaster.pid").read_text().split()[0])


def _stopped(data: Path) -> list[int]:
    head = _head(data)
    # The head first: it would start others for newcomers, and for those that do not answer.
    os.kill(head, signal.SIGSTOP)
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(head)], capture_output=True, check=False).stdout
    children = [int(pid) for pid in listed.split()]
    for pid in children:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGSTOP)
    time.sleep(0.02)
    return [*children, head]
