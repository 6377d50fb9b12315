"""The reads that screens ask for all the time, answered without the framework's round.

They end in the same functions as the routes do, for a viewer found in the same way. Whatever is unusual (nobody
signed in, a refusal, a word that does not fit) is left to the routes, which say what is wrong.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import msgspec
from django.conf import settings
from pydantic import BaseModel, ConfigDict, create_model

from regulars.core.access.asking import asked_by
from regulars.core.access.middleware import reader_by_cookie, reader_by_header
from regulars.core.access.slowness import is_behind
from regulars.core.access.speaking import speak
from regulars.core.access.tokens import bearer_of
from regulars.core.access.viewer import Viewer
from regulars.core.records.api.list_routes import Grouping, Listing, Narrowing, asked, read_board_of, read_groups_of
from regulars.core.records.api.search import SearchQuery, search_hits
from regulars.core.records.api.story_routes import TimelineQuery, timeline_of
from regulars.core.records.live.api import LiveQuery, live_answer
from regulars.core.records.reading.counting import count_rows
from regulars.core.records.reading.pages import read_page
from regulars.core.records.reading.single import read_record
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types

MOST_WORDS = 30
# An unknown word in a query is refused; the usual way says in which words.
_STRICT = ConfigDict(extra="forbid")


class QuickRead(NamedTuple):
    """One kind of address: what its query may hold, and what answers it."""

    query: type[BaseModel]
    read: Callable[[Any, int, Any, Viewer], Any]


def offer_quick_read(path: str, query: type[BaseModel], read: Callable[[Any, Viewer], Any]) -> None:
    """Let a room's own read at /api/`path` be answered so: read(what was asked, viewer) gives what its route gives."""
    _OFFERED[path] = QuickRead(_plain(query), lambda _, pk, given, viewer: read(given, viewer))


def quick_answer(path: str, query: str, cookies: str, authorization: str = "", languages: str = "") -> bytes | None:
    """Return the JSON for a GET, b"" for "nothing happened", or None where the usual way should answer."""
    found = _place(path)
    if found is None or not query.isascii() or query.count("&") > MOST_WORDS:
        return None
    viewer = _reader(cookies, authorization)
    if viewer is None or is_behind(viewer):
        return None
    asked_by(viewer)
    speak(viewer.language, languages)
    quick, record_type, pk = found
    words = dict(parse_qsl(query, keep_blank_values=True)) if query else {}
    given = quick.query.__pydantic_validator__.validate_python(words)
    found = quick.read(record_type, pk, given, viewer)
    return found if isinstance(found, bytes) else msgspec.json.encode(found, enc_hook=str)


def _place(path: str) -> tuple[QuickRead, type[RecordType] | None, int] | None:
    words = path.removeprefix("/api/").split("/")
    if not path.startswith("/api/") or len(words) > 3:
        return None
    if offered := _OFFERED.get(path.removeprefix("/api/")):
        return offered, None, 0
    record_type = _types().get(words[0])
    if record_type is None:
        return None
    if len(words) == 1:
        return _LISTS[""], record_type, 0
    if words[1].isascii() and words[1].isdigit() and len(words[1]) < 19:
        quick = _RECORDS.get((words[2] or "/") if len(words) == 3 else "")
        is_told = quick and (quick is not _RECORDS["timeline"] or record_type.is_subject)
        return (quick, record_type, int(words[1])) if quick and is_told else None
    listed = _LISTS.get(words[1] or "/") if len(words) == 2 else None
    return (listed, record_type, 0) if listed else None


def _reader(cookies: str, authorization: str) -> Viewer | None:
    if bearer_of(authorization) is not None:
        return reader_by_header(authorization)
    cookie = _session_cookie(cookies)
    return reader_by_cookie(cookie) if cookie else None


def _session_cookie(cookies: str) -> str:
    found = ""
    for part in cookies.split(";"):
        name, _, value = part.strip().partition("=")
        if name == settings.SESSION_COOKIE_NAME:
            found = value
    return found


@lru_cache(maxsize=1)
def _types() -> dict[str, type[RecordType]]:
    return {record_type.slug: record_type for record_type in all_record_types()}


def _plain(schema: type[BaseModel]) -> type[BaseModel]:
    # The same fields and limits without the library's wrapping of each attribute.
    fields: Any = {name: (field.annotation, field) for name, field in schema.model_fields.items()}
    made: type[BaseModel] = create_model(f"Quick{schema.__name__}", __config__=_STRICT, **fields)
    return made


class _Nothing(BaseModel):
    model_config = _STRICT


_OFFERED = {
    "search": QuickRead(_plain(SearchQuery), lambda _, pk, given, viewer: search_hits(given, viewer)),
    "live": QuickRead(_plain(LiveQuery), lambda _, pk, given, viewer: live_answer(given, viewer)),
}
_LISTS = {
    "": QuickRead(_plain(Listing), lambda kind, pk, given, viewer: read_page(kind, asked(given), viewer)),
    "count": QuickRead(_plain(Narrowing), lambda kind, pk, given, viewer: count_rows(kind, asked(given), viewer)),
    "groups": QuickRead(_plain(Grouping), lambda kind, pk, given, viewer: read_groups_of(kind, given, viewer)),
    "board": QuickRead(_plain(Grouping), lambda kind, pk, given, viewer: read_board_of(kind, given, viewer)),
}
_RECORDS = {
    "": QuickRead(_Nothing, lambda kind, pk, given, viewer: read_record(kind, pk, viewer)),
    "timeline": QuickRead(_plain(TimelineQuery), lambda kind, pk, given, viewer: timeline_of(kind, pk, given, viewer)),
}
