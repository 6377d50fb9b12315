"""Files in a bucket that speaks S3: PREFIX/ab/cd/<SHA-256>, sent with their checksum."""

import contextlib
import datetime as dt
import io
import logging
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from regulars.core.files.stores.address import BucketAddress
from regulars.core.files.stores.contract import StoreAway, is_digest
from regulars.core.files.stores.streaming import BytesComing
from regulars.foundation.on_disk import fresh_file

if TYPE_CHECKING:
    from obstore.store import S3Store

_ASIDE = "aside"
_PIECE, _LEAST = 5 * 1024 * 1024, 64 * 1024
log = logging.getLogger(__name__)


class BucketStore:
    """A bucket; `arriving` is the folder of this machine where what is worked on lies for an instant."""

    def __init__(self, address: BucketAddress, *, arriving: Path) -> None:
        self.place = address.shown
        self._bucket, self._arriving = _open_bucket(address), arriving

    def has(self, digest: str) -> bool:
        """Whether the content lies in its place."""
        return self._size(_key(digest)) is not None

    def keep(self, path: Path, digest: str) -> None:
        """Send a finished file; until all of it is there, nothing is."""
        import obstore

        with _told():
            # One piece at a time: else a large file stands in memory several times.
            obstore.put(self._bucket, _key(digest), path, chunk_size=_PIECE, max_concurrency=1)

    def read(self, digest: str, *, first: int = 0, length: int | None = None) -> IO[bytes]:
        """Open a content, from a byte on and for so many."""
        try:
            return self._read(_key(digest), first, length)
        except FileNotFoundError:
            return self._read(f"{_ASIDE}/{digest}", first, length)

    @contextmanager
    def at_hand(self, digest: str) -> Iterator[Path]:
        """Fetch the content into a file that is gone after the block."""
        with fresh_file(self._arriving) as (path, out):
            with self.read(digest) as source:
                shutil.copyfileobj(source, out, _PIECE)
            out.flush()
            yield path

    def set_aside(self, digest: str) -> None:
        """Copy a content aside, then remove it from its place."""
        self._move(_key(digest), f"{_ASIDE}/{digest}")

    def bring_back(self, digest: str) -> None:
        """Copy it back, then remove it where it lay aside."""
        self._move(f"{_ASIDE}/{digest}", _key(digest))

    def remove_aside(self, digest: str) -> None:
        """Remove what was set aside."""
        import obstore

        with _told(), contextlib.suppress(FileNotFoundError):
            obstore.delete(self._bucket, f"{_ASIDE}/{digest}")

    def kept(self, first_byte: str) -> Iterator[tuple[str, dt.datetime]]:
        """Give the hashes that begin with these two digits, and since when each lies there."""
        yield from self._listed(first_byte)

    def aside(self) -> Iterator[tuple[str, dt.datetime]]:
        """Give what was set aside, and since when."""
        yield from self._listed(_ASIDE)

    def is_empty(self) -> bool:
        """Whether no file lies here; what others keep in the bucket does not count."""
        return not any(is_digest(name) for name, _ in self._listed(None))

    def try_out(self) -> None:
        """Write something small, find it and remove it; raises StoreAway where that cannot be done."""
        import obstore

        name = f"tried/{os.getpid()}"
        with _told():
            obstore.put(self._bucket, name, b"tried")
            obstore.head(self._bucket, name)
            obstore.delete(self._bucket, name)
        next(self._listed(_ASIDE), None)

    def _listed(self, folder: str | None) -> Iterator[tuple[str, dt.datetime]]:
        import obstore

        with _told():
            for some in obstore.list(self._bucket, folder):
                for one in some:
                    yield str(one["path"]).rpartition("/")[2], one["last_modified"]

    def _size(self, key: str) -> int | None:
        import obstore

        with _told():
            try:
                return int(obstore.head(self._bucket, key)["size"])
            except FileNotFoundError:
                return None

    def _read(self, key: str, first: int, length: int | None) -> IO[bytes]:
        import obstore

        span = {"range": (first, first + length)} if length else {"range": {"offset": first}} if first else {}
        with _told():
            coming = obstore.get(self._bucket, key, options=span).stream(min_chunk_size=_LEAST)  # type: ignore[arg-type]  # its own words for spans
        return io.BufferedReader(BytesComing(_told_pieces(coming)), _LEAST)

    def _move(self, key: str, to: str) -> None:
        import obstore

        with _told(), contextlib.suppress(FileNotFoundError):
            obstore.copy(self._bucket, key, to)
            obstore.delete(self._bucket, key)


def _key(digest: str) -> str:
    return f"{digest[:2]}/{digest[2:4]}/{digest}"


def _open_bucket(address: BucketAddress) -> "S3Store":
    # Imported late: a house with a folder does without its 10 MB.
    from obstore.store import S3Store

    # Keys come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or from the machine's own role.
    return S3Store(
        address.bucket,
        prefix=address.prefix or None,
        region=address.region,
        checksum_algorithm="SHA256",
        client_options={
            "allow_http": address.endpoint.startswith("http://"),
            "connect_timeout": "3s",
            "timeout": "60s",
        },
        retry_config={"max_retries": 2, "retry_timeout": dt.timedelta(seconds=10)},
        endpoint=address.endpoint or None,
    )


@contextmanager
def _told() -> Iterator[None]:
    """Say of any trouble with the bucket the same; only what is not there stays FileNotFoundError."""
    from obstore.exceptions import BaseError

    try:
        yield
    except FileNotFoundError as missing:
        if "NoSuchBucket" in str(missing):
            log.error("There is no such bucket: %s", _first_line(missing))
            raise StoreAway from missing
        raise
    except (BaseError, PermissionError, TimeoutError) as wrong:
        log.error("The bucket of the files: %s", _first_line(wrong))
        raise StoreAway from wrong


def _told_pieces(coming: Iterable[bytes]) -> Iterator[bytes]:
    with _told():
        yield from coming


def _first_line(wrong: BaseException) -> str:
    return str(wrong).partition("\n")[0]
