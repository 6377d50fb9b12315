"""With the files in a bucket all is as with a folder: kept, shown, in backups and archives, brought back and moved."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from testing.bucket import BucketServer
from testing.databases import drop_database, empty_database
from testing.outside import OutsideUser, owner_of
from testing.places import Place
from testing.server_fixtures import StartServer
from testing.soak import patience

LINES = b"Some notes.\n" * 200_000


@pytest.fixture
def empty_place(tmp_path: Path) -> Iterator[Place]:
    """A place without anything."""
    (tmp_path / "empty").mkdir()
    place = Place(tmp_path / "empty", empty_database(tmp_path / "empty"))
    yield place
    drop_database(place.settings["DATABASE_URL"])


def bring(owner: OutsideUser, content: bytes, name: str) -> dict[str, Any]:
    """Bring a file and attach it to somebody new."""
    status, file = owner.bring(content, name)
    assert status == 201, file
    person = owner.add_person(f"Somebody with {name}")
    assert (
        owner.ask("POST", "/attachments", {"type": "people", "record": person["id"], "files": [file["id"]]})[0] == 201
    )
    return dict(file)


def test_files_are_kept_and_shown_and_go_along_with_all_that_leaves(
    start_server: StartServer, bucket_server: BucketServer, empty_place: Place, tmp_path: Path
) -> None:
    bucket, other = bucket_server.new_bucket("crm"), bucket_server.new_bucket()
    server = start_server(jobs=False, REGULARS_FILES=bucket)
    owner = owner_of(server)
    file = bring(owner, LINES, "notes.txt")
    assert owner.fetch(f"/files/{file['id']}/content") == LINES
    assert owner.fetch(f"/files/{file['id']}/content", Range="bytes=12-23") == LINES[12:24]
    assert not list((server.data / "files").glob("??/??/*"))
    server.stop()
    here = Place(server.data, server.settings)
    looked = here.run("files")
    assert (looked.returncode, "1 files are whole, 0 missing, 0 damaged" in looked.stdout) == (0, True), looked.stderr
    assert "takes files and gives them back" in here.run("check").stdout

    backup = tmp_path / "backups"
    assert here.run("backup", "--to", backup).returncode == 0
    [made] = backup.glob("*.backup")
    back = empty_place.run("restore", made, REGULARS_FILES=other)
    assert (back.returncode, " 1 files" in back.stdout) == (0, True), back.stderr
    found = empty_place.run("files", REGULARS_FILES=other)
    assert "1 files are whole" in found.stdout, found.stderr
    again = empty_place.run("restore", made, REGULARS_FILES=other)
    assert (again.returncode, "Name an empty place" in again.stderr) == (1, True)


def test_files_move_from_folder_to_bucket_and_back(
    start_server: StartServer, bucket_server: BucketServer, empty_place: Place
) -> None:
    bucket, other = bucket_server.new_bucket(), bucket_server.new_bucket("deep/er")
    server = start_server(jobs=False)
    file = bring(owner_of(server), LINES, "notes.txt")
    server.stop()
    here = Place(server.data, server.settings)
    carried = here.run("files", "--to", bucket)
    assert (carried.returncode, "1 were carried to s3://" in carried.stdout) == (0, True), carried.stderr
    assert "0 were carried" in here.run("files", "--to", bucket).stdout
    server.settings["REGULARS_FILES"] = bucket
    server.start()
    assert owner_of(server).fetch(f"/files/{file['id']}/content") == LINES
    server.stop()
    # To another database and another bucket in one go.
    moved = here.run("move", "--to", empty_place.settings["DATABASE_URL"], "--files", other, REGULARS_FILES=bucket)
    assert moved.returncode == 0, moved.stderr
    assert "1 files are whole" in empty_place.run("files", REGULARS_FILES=other).stdout


def test_a_bucket_that_does_not_answer_is_told_and_all_else_goes_on(start_server: StartServer) -> None:
    keys = {"AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "y"}
    server = start_server(jobs=False, REGULARS_FILES="s3://nobody?endpoint=http://127.0.0.1:9", **keys)
    owner = owner_of(server)
    assert "NOT FINE: The bucket s3://nobody at http://127.0.0.1:9 cannot be used" in server.log
    began = time.monotonic()
    status, answer = owner.bring(LINES, "notes.txt")
    assert (status, answer["title"]) == (503, "The files cannot be reached")
    assert time.monotonic() - began < patience(15.0)
    assert owner.ask("GET", "/people?limit=5")[0] == 200
    assert owner.add_person("Somebody Without")["id"]
