"""A folder and a bucket keep files alike: whole, once, readable from any byte, and set aside before they go."""

import datetime as dt
import hashlib
import io
import os
from pathlib import Path
from typing import Any

import pytest

from regulars.core.access.viewer import SYSTEM
from regulars.core.files.actions import keep_file
from regulars.core.files.models import File
from regulars.core.files.store import folder, store, store_at
from regulars.core.files.stores.address import BucketAddress, bucket_address
from regulars.core.files.stores.contract import Store, StoreAway
from testing.bucket import BucketServer

LARGE = bytes(range(256)) * 50_000


@pytest.fixture(params=["folder", "bucket"])
def kept_in(request: pytest.FixtureRequest, settings: Any) -> Store:
    """Let files be kept in a folder, and in a bucket."""
    if request.param == "bucket":
        server: BucketServer = request.getfixturevalue("bucket_server")
        settings.FILES = bucket_address(server.new_bucket("some/prefix"))
    return store()


@pytest.fixture
def keep(kept_in: Store, tmp_path: Path) -> Any:
    def kept(data: bytes) -> str:
        digest = hashlib.sha256(data).hexdigest()
        path = tmp_path / f"brought-{digest[:8]}"
        path.write_bytes(data)
        kept_in.keep(path, digest)
        assert path.read_bytes() == data
        return digest

    return kept


def test_what_is_kept_is_read_whole_and_in_parts(kept_in: Store, keep: Any) -> None:
    digest = keep(LARGE)
    assert kept_in.has(digest)
    with kept_in.read(digest) as stream:
        assert stream.read() == LARGE
    with kept_in.read(digest, first=1_000_003, length=77) as stream:
        assert stream.read(77) == LARGE[1_000_003:1_000_080]
    with kept_in.read(digest, first=len(LARGE) - 5) as stream:
        assert stream.read() == LARGE[-5:]
    with kept_in.at_hand(digest) as path:
        assert path.read_bytes() == LARGE
    keep(LARGE)
    assert [name for name, _ in kept_in.kept(digest[:2])] == [digest]


def test_what_is_not_there_is_said(kept_in: Store, keep: Any) -> None:
    missing = "0" * 64
    assert not kept_in.has(missing)
    assert kept_in.is_empty()
    with pytest.raises(FileNotFoundError):
        kept_in.read(missing)
    with pytest.raises(FileNotFoundError), kept_in.at_hand(missing):
        pass
    kept_in.set_aside(missing)
    kept_in.bring_back(missing)
    kept_in.remove_aside(missing)


def test_what_is_set_aside_can_be_read_brought_back_and_removed(kept_in: Store, keep: Any) -> None:
    digest, other = keep(b"hello"), keep(b"other")
    kept_in.set_aside(digest)
    assert (kept_in.has(digest), list(kept_in.kept(digest[:2]))) == (False, [])
    [(name, since)] = kept_in.aside()
    assert (name, abs(since - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=5)) == (digest, True)
    with kept_in.read(digest) as stream:
        assert stream.read() == b"hello"
    kept_in.bring_back(digest)
    assert (kept_in.has(digest), list(kept_in.aside())) == (True, [])
    kept_in.set_aside(digest)
    kept_in.remove_aside(digest)
    with pytest.raises(FileNotFoundError):
        kept_in.read(digest)
    assert kept_in.has(other)


def test_a_read_gives_as_many_bytes_as_were_asked_for(kept_in: Store, keep: Any) -> None:
    """Whoever writes a backup counts on it."""
    with kept_in.read(keep(LARGE)) as stream:
        assert [len(stream.read(10_000_000)) for _ in range(3)] == [10_000_000, len(LARGE) - 10_000_000, 0]


@pytest.mark.parametrize("what", ["no server", "no bucket"])
def test_a_bucket_that_cannot_be_used_is_told_and_is_not_taken_for_empty(
    what: str, bucket_server: BucketServer, settings: Any, tmp_path: Path
) -> None:
    address = bucket_server.address if what == "no bucket" else "http://127.0.0.1:9"
    settings.FILES = BucketAddress("nobody-made-this", endpoint=address)
    path = tmp_path / "brought"
    path.write_bytes(b"hello")
    with pytest.raises(StoreAway, match="does not answer"):
        store().keep(path, "a" * 64)
    with pytest.raises(StoreAway):
        store().is_empty()


@pytest.mark.parametrize(
    "wrong", ["http://bucket/x", "s3://", "s3://Bad_Name/x", "s3://bucket?endpoint=ftp://x", "s3://bucket?secret=x"]
)
def test_an_address_that_is_none_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="must"):
        bucket_address(wrong)


def test_an_address_names_bucket_prefix_endpoint_and_region() -> None:
    found = bucket_address("s3://files.example/a/b?endpoint=https://s3.example.org&region=eu-1")
    assert found == BucketAddress("files.example", "a/b", "https://s3.example.org", "eu-1")
    assert bucket_address("") is None
    assert store_at(None, Path("/x")).place == "/x"


@pytest.mark.django_db
def test_a_content_is_on_the_disk_before_its_name_and_its_name_before_its_record(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Else a cut of the power would leave an empty file, or a record of none."""
    said: list[tuple[str, object]] = []
    fsync, replace, save = os.fsync, os.replace, File.save

    def told_fsync(handle: int) -> None:
        said.append(("synced", os.readlink(f"/proc/self/fd/{handle}")))
        fsync(handle)

    def told_replace(path: Path, target: Path) -> None:
        said.append(("named", str(target)))
        replace(path, target)

    def told_save(file: File, **more: Any) -> None:
        said.append(("recorded", file.digest))
        save(file, **more)

    monkeypatch.setattr(os, "fsync", told_fsync)
    monkeypatch.setattr(os, "replace", told_replace)
    monkeypatch.setattr(File, "save", told_save)
    file = keep_file(io.BytesIO(b"hello"), name="notes.txt", by=SYSTEM)
    place = folder() / file.digest[:2] / file.digest[2:4]
    kinds = [kind for kind, _ in said]
    assert (kinds[0], kinds[1], kinds[-1]) == ("synced", "named", "recorded")
    synced_names = {what for kind, what in said[2:] if kind == "synced"}
    assert {str(one) for one in (place, place.parent, place.parent.parent)} <= synced_names
