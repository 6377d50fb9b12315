"""Keys met so far in a file that is only tried out, kept on disk so that memory does not grow."""

import sqlite3
from collections.abc import Iterable
from hashlib import blake2b


def short_hash(text: str) -> int:
    """Return a number that stands for a text."""
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)


class SeenKeys:
    """A table in a temporary file of its own: key, row number, and a hash of what the row says."""

    def __init__(self) -> None:
        self._store = sqlite3.connect("", check_same_thread=False)
        self._store.execute("PRAGMA cache_size = -8192")
        self._store.execute("PRAGMA synchronous = OFF")
        self._store.execute("CREATE TABLE seen (key INTEGER PRIMARY KEY, number INTEGER, content INTEGER, name TEXT)")
        self._store.execute("CREATE TABLE alike (key INTEGER, number INTEGER, PRIMARY KEY (key, number)) WITHOUT ROWID")
        self._store.execute("CREATE TABLE said (number INTEGER PRIMARY KEY, body BLOB)")

    def add(self, rows: Iterable[tuple[str, int, str, str]]) -> None:
        """Remember (key, row number, content, name); the first row of a key stays."""
        self._store.executemany(
            "INSERT OR IGNORE INTO seen VALUES (?, ?, ?, ?)",
            ((short_hash(key), number, short_hash(content), name) for key, number, content, name in rows),
        )

    def find(self, keys: Iterable[str]) -> dict[str, tuple[int, int, str]]:
        """Return (row number, hash of its content, name) for each key met before."""
        wanted = {short_hash(key): key for key in keys}
        found: dict[str, tuple[int, int, str]] = {}
        numbers = list(wanted)
        for at in range(0, len(numbers), 900):
            some = numbers[at : at + 900]
            marks = ",".join("?" * len(some))
            rows = self._store.execute(f"SELECT key, number, content, name FROM seen WHERE key IN ({marks})", some)
            found.update((wanted[key], (number, content, name)) for key, number, content, name in rows)
        return found

    def add_alike(self, number: int, keys: Iterable[int], body: bytes) -> None:
        """Remember by which keys rows like this one meet it, and what they are compared with."""
        self._store.executemany("INSERT OR IGNORE INTO alike VALUES (?, ?)", ((key, number) for key in keys))
        self._store.execute("INSERT OR REPLACE INTO said VALUES (?, ?)", (number, body))

    def meeting(self, keys: Iterable[int], *, most: int) -> set[int]:
        """Return the numbers of the rows that have any of these keys, but for keys that more than so many have."""
        found: set[int] = set()
        for key in keys:
            rows = self._store.execute("SELECT number FROM alike WHERE key = ? LIMIT ?", (key, most + 1)).fetchall()
            found.update(number for (number,) in rows if len(rows) <= most)
        return found

    def said(self, number: int) -> bytes:
        """Return what a remembered row is compared with."""
        [(body,)] = self._store.execute("SELECT body FROM said WHERE number = ?", (number,))
        return bytes(body)

    def close(self) -> None:
        """Remove the table."""
        self._store.close()
