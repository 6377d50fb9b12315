"""Files are kept once by their content, named safely, and taken for what they are inside."""

import io
import zipfile

import pytest

from regulars.core.access.viewer import SYSTEM
from regulars.core.files.actions import keep_file
from regulars.core.files.forgetting import forget_files
from regulars.core.files.models import File
from regulars.core.files.names import safe_name
from regulars.core.files.store import folder, store
from regulars.core.files.stores.folder import FolderStore
from regulars.core.files.tidying import remove_interrupted_uploads
from regulars.core.files.uploads import FileTooLarge
from regulars.core.problems import Invalid, Problem

pytestmark = pytest.mark.django_db


def keep(data: bytes, name: str = "notes.txt", **options) -> File:
    return keep_file(io.BytesIO(data), name=name, by=SYSTEM, **options)


def test_the_same_content_is_kept_once_under_its_hash():
    one, two = keep(b"hello", "a.txt"), keep(b"hello", "b.txt")
    assert one.digest == two.digest
    assert one.pk != two.pk
    assert store().path_of(one.digest).read_bytes() == b"hello"
    assert store().path_of(one.digest).relative_to(folder()).parts[:2] == (one.digest[:2], one.digest[2:4])


def test_content_stays_while_another_record_holds_it():
    one, two = keep(b"hello", "a.txt"), keep(b"hello", "b.txt")
    forget_files([one])
    assert store().has(two.digest)
    forget_files([two])
    assert not store().has(two.digest)


def test_a_file_that_is_too_large_is_refused_and_leaves_nothing(settings):
    with pytest.raises(FileTooLarge, match="larger than"):
        keep(b"x" * 2_000_001, limit=2_000_000)
    assert [p for p in folder().rglob("*") if p.is_file()] == []
    assert not File.objects.exists()


def test_an_empty_file_is_refused():
    with pytest.raises(Invalid, match="empty"):
        keep(b"")


def test_a_full_disk_is_told_and_nothing_is_half_kept(monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(FolderStore, "keep", full)
    with pytest.raises(Problem, match="disk is full"):
        keep(b"hello")
    assert [p for p in folder().rglob("*") if p.is_file()] == []
    assert not File.objects.exists()


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.7 x", "photo.jpg.txt", "application/pdf"),
        (b"name;city\nAda;London", "list.csv", "text/csv"),
        (b"<html><script>alert(1)</script>", "page.html", "text/plain"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "logo.svg", "text/plain"),
        (b"\x00\x01\x02\x03", "program.exe", "application/octet-stream"),
        ("Grüße".encode() * 3000, "long.txt", "text/plain"),
        (b"", "x.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ],
)
def test_what_a_file_is_is_told_by_its_content(data, name, kind):
    if not data:
        zipped = io.BytesIO()
        with zipfile.ZipFile(zipped, "w") as archive:
            archive.writestr("word/document.xml", "<w/>")
        data = zipped.getvalue()
    assert keep(data, name).content_type == kind


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\offer.pdf", "offer.pdf"),
        ("invoice\u202egnp.exe", "invoicegnp.exe"),
        ("a\x00b\nc.txt", "abc.txt"),
        ("…", "…"),
        ("", "file"),
        ("...", "file"),
        ("名前.txt", "名前.txt"),
    ],
)
def test_names_are_kept_without_what_deceives(given, kept):
    assert safe_name(given) == kept


def test_a_very_long_name_keeps_its_ending():
    name = safe_name("n" * 10_000 + ".pdf")
    assert len(name) == 200
    assert name.endswith("n.pdf")


def test_what_an_interrupted_upload_left_is_removed_after_a_day():
    import os
    import time

    (folder() / "arriving").mkdir(parents=True)
    old, new = folder() / "arriving" / "old", folder() / "arriving" / "new"
    old.write_bytes(b"x")
    new.write_bytes(b"x")
    os.utime(old, (time.time() - 90_000, time.time() - 90_000))
    remove_interrupted_uploads()
    assert not old.exists()
    assert new.exists()
