"""Files that only the holder of a key can read: the open format age, with X25519 keys.

A server that knows the public key alone (age1…) can make backups and not read them.
"""

import io
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from regulars.core.keeping.container import Damaged
from regulars.core.words import say
from regulars.foundation.on_disk import to_disk

ENDING = ".age"
_MARK = b"age-encryption.org/"


class KeyMissing(Exception):
    """The file is encrypted and the key given is none, or not the right one."""


def new_key() -> tuple[str, str]:
    """Make a key; return the secret one, for restoring, and the public one, for making backups."""
    import pyrage

    secret = pyrage.x25519.Identity.generate()
    return str(secret), str(secret.to_public())


def public_key(key: str) -> str:
    """Return the public half of a key. Raises KeyMissing for what is no key."""
    import pyrage

    try:
        if key.upper().startswith("AGE-SECRET-KEY-"):
            return str(pyrage.x25519.Identity.from_str(key.upper()).to_public())
        return str(pyrage.x25519.Recipient.from_str(key))
    except (pyrage.IdentityError, pyrage.RecipientError) as wrong:
        raise KeyMissing(say("That is no key of age: it begins with age1 or AGE-SECRET-KEY-1.")) from wrong


@contextmanager
def writing(path: Path, key: str = "") -> Iterator[IO[bytes]]:
    """Give a stream into a file, encrypted if there is a key; on the disk, whole, when the block ends."""
    with path.open("wb") as file:
        if key:
            with _encrypting(file, public_key(key)) as out:
                yield out
        else:
            yield file
        to_disk(file)


@contextmanager
def reading(source: IO[bytes], key: str = "") -> Iterator[IO[bytes]]:
    """Give what a file holds, decrypted where it has to be. Raises KeyMissing."""
    if not is_encrypted(source):
        yield source
        return
    if not key.upper().startswith("AGE-SECRET-KEY-"):
        raise KeyMissing(say("This file is encrypted: give the secret key (AGE-SECRET-KEY-1…) by REGULARS_BACKUP_KEY."))
    public_key(key)
    with _decrypting(source, key.strip().upper()) as plain:
        yield plain


def is_encrypted(source: IO[bytes]) -> bool:
    """Whether what begins here is encrypted; nothing is taken out of it."""
    if isinstance(source, io.BufferedReader):
        # A pipe cannot be sought in.
        return source.peek(len(_MARK)).startswith(_MARK)
    found = source.read(len(_MARK))
    source.seek(0)
    return found == _MARK


@contextmanager
def _encrypting(file: IO[bytes], key: str) -> Iterator[IO[bytes]]:
    import pyrage

    recipient = pyrage.x25519.Recipient.from_str(key)
    ours, theirs = os.pipe()
    work = _Work(lambda plain: pyrage.encrypt_io(plain, file, [recipient]), ours, "rb")
    with work, os.fdopen(theirs, "wb") as out:
        yield out
    if work.wrong:
        raise work.wrong


@contextmanager
def _decrypting(file: IO[bytes], key: str) -> Iterator[IO[bytes]]:
    import pyrage

    identity = pyrage.x25519.Identity.from_str(key)
    ours, theirs = os.pipe()
    work = _Work(lambda plain: pyrage.decrypt_io(file, plain, [identity]), theirs, "wb")
    try:
        with work, os.fdopen(ours, "rb") as plain:
            yield plain
    except Damaged:
        if isinstance(work.wrong, pyrage.DecryptError):
            raise KeyMissing(say("This key does not open the file, or the file is damaged.")) from work.wrong
        raise


class _Work(threading.Thread):
    """The library reads and writes streams whole: it works at the other end of a pipe."""

    def __init__(self, work: Callable[[IO[bytes]], object], end: int, mode: str) -> None:
        super().__init__(name="age")
        self._work, self._end, self._mode = work, end, mode
        self.wrong: BaseException | None = None

    def run(self) -> None:
        """Work until the stream ends; what goes wrong is kept for whoever waits."""
        try:
            with os.fdopen(self._end, self._mode) as stream:
                self._work(stream)
        except BaseException as wrong:
            self.wrong = wrong

    def __enter__(self) -> "_Work":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.join()
