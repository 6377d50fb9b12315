"""A container is read back as it was written, or not at all."""

import io
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from regulars.core.keeping.container import ContainerReader, ContainerWriter, Damaged
from regulars.core.keeping.encryption import KeyMissing, new_key, public_key, reading, writing
from testing.containers import packed_anew

PARTS = {f"part/{number}": bytes([number]) * 70_000 for number in range(8)}


def written() -> bytes:
    """Write the parts into memory."""
    out = io.BytesIO()
    writer = ContainerWriter(out, {"kind": "test"})
    for name, data in PARTS.items():
        writer.add_bytes(name, data)
    writer.close(more=1)
    return out.getvalue()


def read(data: bytes) -> dict[str, bytes]:
    """Read all parts."""
    return {part.name: part.read() for part in ContainerReader(io.BytesIO(data)).parts()}


def test_what_went_in_comes_out() -> None:
    assert read(written()) == PARTS


def test_any_cut_is_noticed() -> None:
    whole = written()
    # The last bytes are padding, behind the list of all parts.
    for length in range(0, len(whole) - 100, max(1, len(whole) // 60)):
        with pytest.raises(Damaged):
            read(whole[:length])


def test_any_flipped_byte_is_noticed_or_changes_nothing() -> None:
    whole = written()
    for place in range(10, len(whole) - 8, max(1, len(whole) // 120)):
        changed = bytearray(whole)
        changed[place] ^= 0x10
        with suppress(Damaged):
            assert read(bytes(changed)) == PARTS


@pytest.mark.parametrize("tampered", [{"part/3": b"forged"}, {"part/3": None}, {"part/9": b"slipped in"}])
def test_a_part_changed_or_slipped_in_by_who_packs_it_anew_is_noticed(
    tampered: dict[str, bytes | None],
) -> None:
    with pytest.raises(Damaged):
        read(packed_anew(written(), tampered))


def test_only_the_right_key_opens_what_is_encrypted(tmp_path: Path) -> None:
    secret, public = new_key()
    path = tmp_path / "file"
    with writing(path, public) as out:
        writer = ContainerWriter(out, {"kind": "test"})
        for name, data in PARTS.items():
            writer.add_bytes(name, data)
        writer.close()
    assert public_key(secret) == public
    assert b"part/" not in path.read_bytes()
    with path.open("rb") as source, reading(source, secret) as plain:
        assert {part.name: part.read() for part in ContainerReader(plain).parts()} == PARTS
    for wrong in ("", public, new_key()[0], f"{secret[:30]}{secret[31:]}"):
        with path.open("rb") as source, pytest.raises(KeyMissing), reading(source, wrong) as plain:
            list(ContainerReader(plain).parts())


def test_what_comes_through_a_pipe_is_known_as_encrypted_too(tmp_path: Path) -> None:
    secret, public = new_key()
    path = tmp_path / "file"
    with writing(path, public) as out:
        ContainerWriter(out, {"kind": "test"}).close()
    with subprocess.Popen(["cat", path], stdout=subprocess.PIPE) as pipe:
        assert pipe.stdout
        with reading(pipe.stdout, secret) as plain:
            assert ContainerReader(plain).about["kind"] == "test"


def test_an_encrypted_file_that_was_changed_is_refused(tmp_path: Path) -> None:
    secret, public = new_key()
    path = tmp_path / "file"
    with writing(path, public) as out:
        writer = ContainerWriter(out, {"kind": "test"})
        writer.add_bytes("a", bytes(300_000))
        writer.close()
    data = bytearray(path.read_bytes())
    data[-40] ^= 1
    path.write_bytes(data)
    with pytest.raises((Damaged, KeyMissing)):
        digests_of(path, secret)


def digests_of(path: Path, key: str) -> list[str]:
    """Read a file to its end."""
    with path.open("rb") as source, reading(source, key) as plain:
        return [part.digest() for part in ContainerReader(plain).parts()]
