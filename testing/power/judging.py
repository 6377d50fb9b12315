"""Looking at what a power cut or a broken disk has left of a database."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from regulars.core.database.functions import add_functions
from testing.halves import HALVES

FILE = "regulars.sqlite3"


def faults_in(folder: Path, told: Iterable[dict[str, object]]) -> list[str]:
    """Open the database by the product's own library; say what is damaged, lost or half there."""
    try:
        with closing(sqlite3.connect(folder / FILE)) as database:
            # What this looks at is thrown away; it need not wait for the disk.
            database.execute("PRAGMA synchronous=OFF")
            add_functions(None, SimpleNamespace(vendor="sqlite", connection=database))  # type: ignore[arg-type]  # all it asks
            return [*_damage(database), *_losses(database, told), *_halves(database)]
    except sqlite3.DatabaseError as wrong:
        return [f"damaged: {wrong}"]


def names_in(folder: Path) -> set[str]:
    """Give the names of everybody."""
    with closing(sqlite3.connect(folder / FILE)) as database:
        return {row[0] for row in database.execute("SELECT name FROM directory_party")}


def _damage(database: Any) -> list[str]:
    found = [row[0] for row in database.execute("PRAGMA integrity_check") if row != ("ok",)]
    return [f"damaged: {one}" for one in found] + [
        f"damaged: {row}" for row in database.execute("PRAGMA foreign_key_check")
    ]


def _losses(database: Any, told: Iterable[dict[str, object]]) -> list[str]:
    there = dict(database.execute("SELECT name, job_title FROM directory_party"))
    return [
        f"lost: {one}"
        for one in told
        # A later change may be there already, whose answer was still on its way.
        if one["name"] not in there or _count(there[one["name"]]) < _count(one["job_title"])
    ]


def _count(title: object) -> int:
    # What a cut has damaged may say anything.
    last = str(title).rpartition(" ")[2]
    return int(last) if last.isdecimal() else 0


def _halves(database: Any) -> list[str]:
    return [f"half: {what}" for what, sql in HALVES.items() if database.execute(sql).fetchone()]
