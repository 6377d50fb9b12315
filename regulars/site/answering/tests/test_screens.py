from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest

from regulars.site.answering.screens import with_screens


@pytest.fixture
def ui(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>Regulars</title>")
    (tmp_path / "assets" / "index-BxY12345.js").write_text("let regular = 1;" * 100)
    (tmp_path / "assets" / "index-BxY12345.js.br").write_bytes(b"brotli")
    (tmp_path / "assets" / "index-BxY12345.js.gz").write_bytes(b"gzipped")
    return tmp_path


def ask(application: Any, path: str, **headers: str) -> tuple[str, dict[str, str], bytes]:
    environ: dict[str, Any] = {"PATH_INFO": path, **headers}
    setup_testing_defaults(environ)
    seen: list[Any] = []
    body = b"".join(application(environ, lambda status, headers, exc_info=None: seen.extend([status, headers])))
    return seen[0], {name.lower(): value for name, value in seen[1]}, body


def program(environ: Any, start_response: Any) -> list[bytes]:
    start_response("200 OK", [("X-Frame-Options", "SAMEORIGIN")])
    return [b"the program"]


def test_the_api_goes_to_the_program(ui: Path) -> None:
    for path in ("/api", "/api/people"):
        assert ask(with_screens(program, ui), path)[2] == b"the program"


def test_every_other_address_shows_the_one_page_and_is_asked_for_anew(ui: Path) -> None:
    for path in ("/", "/people/7", "/index.html", "/apiary"):
        status, headers, body = ask(with_screens(program, ui), path)
        assert (status, headers["cache-control"]) == ("200 OK", "no-cache")
        assert b"Regulars" in body


def test_hashed_files_are_kept_for_ever_and_sent_compressed(ui: Path) -> None:
    path = "/assets/index-BxY12345.js"
    _, headers, body = ask(with_screens(program, ui), path, HTTP_ACCEPT_ENCODING="gzip, br")
    assert (body, headers["content-encoding"]) == (b"brotli", "br")
    assert "immutable" in headers["cache-control"]
    assert ask(with_screens(program, ui), path, HTTP_ACCEPT_ENCODING="gzip")[2] == b"gzipped"
    assert ask(with_screens(program, ui), path)[2].startswith(b"let regular")


def test_a_hashed_file_of_another_build_is_not_answered_with_the_page(ui: Path) -> None:
    assert ask(with_screens(program, ui), "/assets/index-OLD.js")[0] == "404 Not Found"


def test_a_page_of_another_build_is_seen_as_new_though_time_and_size_are_equal(ui: Path) -> None:
    first = ask(with_screens(program, ui), "/")[1]["etag"]
    assert ask(with_screens(program, ui), "/", HTTP_IF_NONE_MATCH=first)[0].startswith("304")
    stat = (ui / "index.html").stat()
    (ui / "index.html").write_text("<!doctype html><title>Regulers</title>")
    import os

    os.utime(ui / "index.html", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert ask(with_screens(program, ui), "/", HTTP_IF_NONE_MATCH=first)[0] == "200 OK"


def test_no_path_leads_out_of_the_folder(ui: Path) -> None:
    (ui.parent / "secret.key").write_text("secret")
    for path in ("/../secret.key", "/assets/../../secret.key", "//secret.key", "/\x00"):
        for watch in (False, True):
            assert b"secret" not in ask(with_screens(program, ui, watch=watch), path)[2]


def test_safe_headers_are_on_every_answer_and_the_programs_own_choice_wins(ui: Path) -> None:
    for path in ("/", "/api/x", "/assets/none.js"):
        headers = ask(with_screens(program, ui), path)[1]
        assert headers["x-content-type-options"] == "nosniff"
        assert "'unsafe-inline'" not in headers["content-security-policy"].split("style-src")[0]
    assert ask(with_screens(program, ui), "/api/x")[1]["x-frame-options"] == "SAMEORIGIN"


def test_without_built_screens_it_says_what_to_do(tmp_path: Path) -> None:
    status, _, body = ask(with_screens(program, tmp_path / "ui"), "/")
    assert status.startswith("503")
    assert b"make ui" in body


def test_the_service_worker_is_asked_for_anew_and_rules_the_whole_house(ui: Path) -> None:
    (ui / "sw.js").write_text("const BUILT = {}")
    status, headers, body = ask(with_screens(program, ui), "/sw.js")
    assert (status, body, headers["cache-control"]) == ("200 OK", b"const BUILT = {}", "no-cache")
    assert headers["content-type"].startswith("text/javascript")
    assert "worker-src 'self'" in headers["content-security-policy"]


def test_the_manifest_is_told_as_one(ui: Path) -> None:
    (ui / "manifest.webmanifest").write_text("{}")
    told = ask(with_screens(program, ui), "/manifest.webmanifest")[1]["content-type"]
    assert told.startswith("application/manifest+json")


@pytest.mark.parametrize("has_worker", [True, False])
def test_where_it_may_not_work_offline_the_worker_removes_itself(ui: Path, has_worker: bool) -> None:
    if has_worker:
        (ui / "sw.js").write_text("const BUILT = {}")
    status, headers, body = ask(with_screens(program, ui, works_offline=not has_worker), "/sw.js")
    assert (status, headers["cache-control"]) == ("200 OK", "no-cache")
    assert b"unregister" in body
