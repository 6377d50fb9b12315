"""The bare server: GET /<case>/<number> runs the SQL that the product ran for that address; two kinds of writes."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec

from bench.floor.storage import read
from bench.floor.writes import add_person, change_person

_PLANS: dict[str, list[dict[str, Any]]] = msgspec.json.decode(Path(os.environ["BENCH_PLAN"]).read_bytes())
_encode = msgspec.json.Encoder(enc_hook=str).encode


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer one request."""
    _, case, number = environ["PATH_INFO"].split("/", 2)
    if environ["REQUEST_METHOD"] == "GET":
        answer: Any = [read(sql, params) for sql, params in _PLANS[case][int(number)]["statements"]] if case else {}
    else:
        body = msgspec.json.decode(environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)))
        answer = add_person(body) if case == "create" else change_person(int(number), body)
    content = _encode(answer)
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(content)))])
    return [content]
