"""Frequent reads are answered before Django's own round of requests, middleware and routes begins."""

from collections.abc import Callable, Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

QuickAnswer = Callable[[str, str, str, str, str], bytes | None]


def with_quick_reads(application: WSGIApplication) -> WSGIApplication:
    """Answer the reads that `quick_answer` knows, and everything else by the application; Django must be set up."""
    from regulars.core.access.asking import begin_asking, end_asking
    from regulars.core.database.lost_lines import drop_lost_line
    from regulars.core.records.api.quick_reads import quick_answer

    def timed(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        begin_asking()
        drop_lost_line()
        try:
            return answer(environ, start_response)
        finally:
            end_asking(is_read=environ["REQUEST_METHOD"] == "GET")

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        content = _answered(quick_answer, environ) if environ["REQUEST_METHOD"] == "GET" else None
        if content is None:
            return application(environ, start_response)
        headers = [("Content-Type", "application/json"), ("Cache-Control", "no-store")]
        if not content:
            start_response("204 No Content", headers[1:])
            return []
        start_response("200 OK", [*headers, ("Content-Length", str(len(content)))])
        return [content]

    return timed


def _answered(quick_answer: QuickAnswer, environ: WSGIEnvironment) -> bytes | None:
    try:
        return quick_answer(
            environ.get("PATH_INFO", ""),
            environ.get("QUERY_STRING", ""),
            environ.get("HTTP_COOKIE", ""),
            environ.get("HTTP_AUTHORIZATION", ""),
            environ.get("HTTP_ACCEPT_LANGUAGE", ""),
        )
    except Exception:
        # Whatever it was, the usual way meets it again, and tells or logs it.
        return None
