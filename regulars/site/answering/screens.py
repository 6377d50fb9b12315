"""The built web UI as files, answered before Django: every address but the API's and open pages shows the UI."""

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from servestatic.responders import Redirect, StaticFile
from servestatic.wsgi import FileServerWSGI, ServeStatic

from regulars.site.answering.farewell import FAREWELL
from regulars.site.answering.headers import (
    ANSWER_POLICY,
    HTTPS_ONLY,
    NOT_KEPT,
    SCREEN_POLICY,
    with_safe_headers,
)

PROGRAM_PATHS = ("/api/", "/open/", "/robots.txt")
WORKER = "/sw.js"
_HASHED = r"^/assets/.+"
_NOT_BUILT = b"The screens are not built yet. In a checkout: make ui. The API answers under /api."


def with_screens(
    application: WSGIApplication,
    folder: Path,
    *,
    watch: bool = False,
    is_https: bool = False,
    works_offline: bool = True,
) -> WSGIApplication:
    """Answer the UI's files from the folder, and everything under /api and /open by the application.

    Where it may not work offline, browsers that have a service worker of ours get one that removes itself.
    """
    more = [HTTPS_ONLY] if is_https else []
    program = with_safe_headers(_in_one_piece(application), ANSWER_POLICY, NOT_KEPT, *more)
    screens = with_safe_headers(_Screens(folder, watch=watch), SCREEN_POLICY, *more)
    farewell = with_safe_headers(_say_farewell, SCREEN_POLICY, *more)
    has_worker = works_offline and (folder / WORKER.lstrip("/")).exists()

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path == WORKER and not has_worker:
            return farewell(environ, start_response)
        return (program if path.startswith(PROGRAM_PATHS) or path == "/api" else screens)(environ, start_response)

    return answer


def _in_one_piece(application: WSGIApplication) -> WSGIApplication:
    # A finished answer goes out as one list: the server then knows its length and sends it without chunks.
    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        response = application(environ, start_response)
        if getattr(response, "streaming", True):
            return response
        pieces = list(response)
        response.close()  # type: ignore[attr-defined]  # only Django's own answers come here
        return pieces

    return answer


class _Screens(ServeStatic):
    def __init__(self, folder: Path, *, watch: bool) -> None:
        super().__init__(
            None,
            root=folder if folder.is_dir() else None,
            autorefresh=watch and folder.is_dir(),
            max_age=None,
            allow_all_origins=False,
            immutable_file_test=_HASHED,
            mimetypes={".webmanifest": "application/manifest+json"},
            add_headers_function=_ask_again,
        )

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        found = self._find(path)
        if found is None and not path.startswith("/assets/"):
            # The UI's own addresses (/people/7) are all one page, which reads the address itself.
            found = self._find("/index.html")
        if found is None:
            return _missing(path, start_response)
        return FileServerWSGI(found)(environ, start_response)

    def _find(self, path: str) -> StaticFile | Redirect | None:
        return self.find_file(path) if self.autorefresh else self.files.get(path)


def _ask_again(headers: Headers, path: str, url: str) -> None:
    if "Cache-Control" not in headers:
        headers["Cache-Control"] = "no-cache"
        # Not by time and size: a wheel's files all bear one time, and two builds' pages are often of one size.
        headers["ETag"] = f'"{blake2b(Path(path).read_bytes(), digest_size=12).hexdigest()}"'


def _say_farewell(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    start_response("200 OK", [("Content-Type", "text/javascript; charset=utf-8"), ("Cache-Control", "no-cache")])
    return [FAREWELL]


def _missing(path: str, start_response: StartResponse) -> Iterable[bytes]:
    asset = path.startswith("/assets/")
    status = "404 Not Found" if asset else "503 Service Unavailable"
    start_response(status, [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")])
    return [b"There is no such file." if asset else _NOT_BUILT]
