"""Databases with demo data of a size: SQLite files are kept between runs, PostgreSQL is made anew."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
KEPT = Path(os.environ.get("REGULARS_BENCH_DATA") or ROOT / "bench" / "data")
# Safe against power cuts as a business would run it; only the memory is set for this machine.
_POSTGRES = "-c shared_buffers=1GB -c effective_cache_size=4GB -c max_wal_size=4GB -c max_connections=60"
_LOAD = (
    "from regulars.site.commands.django_ready import start_django; start_django();"
    "from regulars.core.keeping.upgrading.upgrade import upgrade_database; upgrade_database(say=print);"
    "from functools import partial; from regulars.site.demo.load import load_demo;"
    "load_demo(size={size!r}, progress=partial(print, flush=True));"
    "from bench.rooms import add_rooms; add_rooms({size!r});"
    # As in a house that has been running: else the jobs process would seal a year's journal while others are measured.
    "from regulars.core.journal.chain.sealing import seal_journal; print(seal_journal(), 'seals')"
)


@dataclass(frozen=True, slots=True)
class Database:
    """A database that is ready: its kind, its size, and the environment that a server needs for it."""

    kind: str
    size: str
    environment: dict[str, str]
    load_seconds: float | None = None


@contextmanager
def ready_database(kind: str, size: str, folder: Path) -> Iterator[Database]:
    """Give a database of "sqlite" or "postgres" that holds the demo of a size; changes to it are thrown away."""
    if kind == "sqlite":
        yield _sqlite(size, folder)
        return
    from testing import postgres_server

    # The tests' server forgoes safety for speed; a measurement must not.
    postgres_server._HASTE = _POSTGRES
    with postgres_server.running_postgres() as address:
        environment = {"REGULARS_DATA": str(folder), "DATABASE_URL": address}
        seconds = _load(size, environment)
        yield Database(kind, size, environment, seconds)


def _sqlite(size: str, folder: Path) -> Database:
    kept = KEPT / f"sqlite-{size}-{_fingerprint()}"
    seconds = None
    if not (kept / "done").exists():
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir(parents=True)
        environment = {"REGULARS_DATA": str(kept), "DATABASE_URL": f"sqlite://{kept}/regulars.sqlite3"}
        seconds = _load(size, environment)
        (kept / "done").write_text(f"{seconds:.1f}")
    shutil.copytree(kept, folder, dirs_exist_ok=True)
    os.sync()  # else the first writes wait for the copy to reach the disk
    seconds = float((kept / "done").read_text())
    environment = {"REGULARS_DATA": str(folder), "DATABASE_URL": f"sqlite://{folder}/regulars.sqlite3"}
    return Database("sqlite", size, environment, seconds)


def _load(size: str, environment: dict[str, str]) -> float:
    import time

    began = time.monotonic()
    code = _LOAD.format(size=size)
    subprocess.check_call([sys.executable, "-c", code], env={**os.environ, **environment}, cwd=ROOT)
    return time.monotonic() - began


def _fingerprint() -> str:
    """What the data depends on: migrations and the code that writes the demo."""
    digest = hashlib.sha256()
    files = [*ROOT.glob("regulars/**/migrations/*.py"), *ROOT.glob("regulars/site/demo/**/*.py")]
    files.append(ROOT / "bench" / "rooms.py")
    for file in sorted([*files, *ROOT.glob("regulars/site/demo/story/**/*.toml")]):
        if "tests" not in file.parts:
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
