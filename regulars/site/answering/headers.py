"""Headers that every answer carries, whoever made it."""

from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from regulars.site.answering.closing import is_closing

# Styles may be inline: the component library positions things by style attributes. Scripts never are.
SCREEN_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; "
    "frame-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
)
ANSWER_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

_ALWAYS = [
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        "magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    ),
]
# Only where every origin speaks https: a browser that was told so asks in no other way for a year.
HTTPS_ONLY = ("Strict-Transport-Security", "max-age=31536000")
# What the API answers is somebody's own: no proxy and no disk keeps it, unless an answer says otherwise.
NOT_KEPT = ("Cache-Control", "no-store")


_NO_FRAMES = "x-frame-options"


def with_safe_headers(application: WSGIApplication, policy: str, *more: tuple[str, str]) -> WSGIApplication:
    """Add the safe headers to what the application answers; its own choice of one wins."""
    additions = [*_ALWAYS, ("Content-Security-Policy", policy), *more]
    names = [name.lower() for name, _ in additions]

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Callable[[bytes], object]:
            given = {name.lower() for name, _ in headers}
            if _may_be_framed(headers):
                given.add(_NO_FRAMES)
            missing = [pair for pair, name in zip(additions, names, strict=True) if name not in given]
            if is_closing():
                missing.append(("Connection", "close"))
            return start_response(status, headers + missing, exc_info)

        return application(environ, start)

    return answer


def _may_be_framed(headers: list[tuple[str, str]]) -> bool:
    """Whether the answer's own policy names who may frame it: the older header knows only all or nothing."""
    policy = "".join(value for name, value in headers if name.lower() == "content-security-policy")
    return "frame-ancestors" in policy and "frame-ancestors 'none'" not in policy
