"""Who may show an answer inside another page: nobody, unless the answer itself says who."""

from typing import Any

from regulars.site.answering.headers import ANSWER_POLICY, with_safe_headers


def headers_for(policy: str) -> dict[str, str]:
    told: dict[str, str] = {}

    def application(environ: Any, start: Any) -> list[bytes]:
        start("200 OK", [("Content-Security-Policy", policy)])
        return [b""]

    def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
        told.update(headers)

    with_safe_headers(application, ANSWER_POLICY)({}, start)
    return told


def test_the_older_header_is_left_out_where_the_page_itself_says_who_may_frame_it() -> None:
    assert "X-Frame-Options" not in headers_for("default-src 'none'; frame-ancestors https://shop.example")
    assert headers_for("default-src 'none'; frame-ancestors 'none'")["X-Frame-Options"] == "DENY"
    assert headers_for("default-src 'none'")["X-Frame-Options"] == "DENY"
