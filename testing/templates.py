"""Databases that were made once, to be copied: migrating takes seconds, and loading the demo company more.

Those of SQLite are kept in the checkout between runs, by what they were made of and the day; those of PostgreSQL
for a run.
"""

import datetime as dt
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
_KEPT_SECONDS = 12 * 3600


def is_postgres() -> bool:
    """Whether this run tests on PostgreSQL."""
    return os.environ.get("DATABASE_URL", "").startswith("postgres")


def template(kind: str, create: Callable[[str], str]) -> Path:
    """Return the folder of a template, "empty" or "demo"; `create(name)` makes an empty PostgreSQL database for it."""
    folder = _place() / f"template-{kind}"
    # Parallel workers share the template: the first makes it, the others wait.
    with _alone(folder.with_suffix(".lock")):
        folder.mkdir(exist_ok=True)
        if not (folder / "ready").exists():
            _fill(folder, kind, create)
            (folder / "ready").touch()
    return folder


def template_name(folder: Path) -> str:
    """Return the name of a template's database on a PostgreSQL that several runs may share."""
    return f"{folder.parent.name}_{folder.name}".replace("-", "_").lower()


@cache
def _place() -> Path:
    if is_postgres():
        return Path(os.environ["REGULARS_TEST_DATA"])
    return kept_place(ROOT / ".test-templates", _fingerprint())


def kept_place(home: Path, name: str) -> Path:
    """Return the folder `name` in `home`, made if need be, and remove what is older than half a day from beside it."""
    home.mkdir(mode=0o700, exist_ok=True)
    place = home / name
    with _alone(home / "sweeping.lock"):
        for other in home.iterdir():
            if other.is_dir() and other != place and other.stat().st_mtime < time.time() - _KEPT_SECONDS:
                shutil.rmtree(other, ignore_errors=True)
        place.mkdir(exist_ok=True)
        os.utime(place)
    return place


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with open(lock, "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _fingerprint() -> str:
    digest = hashlib.sha256(dt.datetime.now(dt.UTC).date().isoformat().encode())
    files = [path for path in (ROOT / "regulars").rglob("*") if path.suffix in (".py", ".toml") and _counts(path)]
    for path in sorted([*files, *(ROOT / "requirements").glob("*.txt")]):
        digest.update(f"{path.relative_to(ROOT)}\n".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _counts(path: Path) -> bool:
    return "tests" not in path.parts and "ui" not in path.parts


def _fill(folder: Path, kind: str, create: Callable[[str], str]) -> None:
    for left in folder.iterdir():
        left.unlink() if left.is_file() else shutil.rmtree(left)
    address = create(template_name(folder)) if is_postgres() else f"sqlite://{folder / 'regulars.sqlite3'}"
    environment = {**os.environ, "DATABASE_URL": address, "REGULARS_DATA": str(folder)}
    command = [sys.executable, "-m", "regulars.site.commands", "demo" if kind == "demo" else "migrate"]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
