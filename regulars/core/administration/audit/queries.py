"""Searching the journal as evidence."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.administration.sessions.places import browser_words
from regulars.core.database.rows import fetch_rows, is_postgres, placeholders
from regulars.core.database.stored_values import stored_moment
from regulars.core.journal.events import all_events, said_always
from regulars.core.journal.telling import TOLD, EntryTold, entry_told
from regulars.core.records.history.sentences import sentence_by
from regulars.core.records.reading.cursor import read_cursor, write_cursor
from regulars.core.records.reading.titles import users_by_id
from regulars.foundation.text import fold

_AMONG_IDS = "EXISTS (SELECT 1 FROM json_each(e.data, '$.ids') one WHERE one.value = %s)"
# Each kind of evidence as a condition; the words stand literally, as in the index.
ROOMS = "e.room IN ('security', 'administration')"
KINDS = {
    "security": ROOMS,
    "sign_in": f"{ROOMS} AND e.event LIKE 'session.%%'",
    "export": f"{ROOMS} AND e.event IN ('list.exported', 'archive.made', 'subject.taken_out')",
    "reads": f"{ROOMS} AND e.event IN ('sensitive.read', 'sensitive.asked')",
    "rights": f"{ROOMS} AND e.room = 'administration'",
    "everything": "1 = 1",
}


@dataclass(frozen=True)
class AuditAsked:
    """What is looked for."""

    kind: str = "security"
    by: int | None = None
    since: datetime | None = None
    until: datetime | None = None
    type: str = ""
    record: int | None = None
    via: str = ""
    address: str = ""
    q: str = ""
    after: str | None = None
    limit: int = 50


def search_audit(asked: AuditAsked, viewer: Viewer) -> dict[str, Any]:
    """Return {"entries", "next"}, newest first."""
    where, params = _conditions(asked)
    if asked.after:
        where.append("(e.at, e.id) < (%s, %s)")
        params += read_cursor("audit", asked.after)
    rows = fetch_rows(
        f"SELECT e.at, {TOLD} FROM journal_entry e WHERE {' AND '.join(where)}"
        f" ORDER BY e.at DESC, e.id DESC LIMIT {asked.limit + 1}",
        params,
    )
    shown, users = rows[: asked.limit], users_by_id(viewer.epoch)
    more = len(rows) > asked.limit
    return {
        "entries": [_view(entry_told(row[1:]), users) for row in shown],
        "next": write_cursor("audit", [str(shown[-1][0]), shown[-1][1]]) if more else None,
    }


def _conditions(asked: AuditAsked) -> tuple[list[str], list[Any]]:
    where, params = [KINDS[asked.kind]], []
    data = "e.data::text" if is_postgres() else "e.data"
    words = f"e.title || ' ' || e.event || ' ' || {data}"
    for sql, value in (
        ("e.by_id = %s", asked.by),
        ("e.record_type = %s", asked.type),
        ("e.via = %s", asked.via),
        ("e.at >= %s", asked.since and stored_moment(asked.since)),
        ("e.at < %s", asked.until and stored_moment(asked.until)),
        (f"{data} LIKE %s ESCAPE '!'", asked.address and f'%"address"%"{_plain(asked.address)}%'),
    ):
        if value:
            where.append(sql)
            params.append(value)
    if asked.q:
        saying = _events_that_say(asked.q)
        told = f" OR e.event IN ({placeholders(saying)})" if saying else ""
        where.append(f"(fold({words}) LIKE fold(%s) ESCAPE '!'{told})")
        params += [f"%{_plain(asked.q)}%", *saying]
    if asked.record:
        # A list that was read names many records, in its data.
        among = "e.data -> 'ids' @> to_jsonb(%s::bigint)" if is_postgres() else _AMONG_IDS
        where.append(f"(e.record_id = %s OR (e.event = 'sensitive.read' AND {among}))")
        params += [asked.record, asked.record]
    return where, params


def _events_that_say(words: str) -> list[str]:
    """Name the events whose sentence has these words, in the language in which the reader reads it."""
    sought = fold(words)
    return [one.stored_name for one in all_events() if any(sought in fold(part) for part in said_always(one))]


def _plain(words: str) -> str:
    return "".join(f"!{letter}" if letter in "!%_" else letter for letter in words)


def _view(entry: EntryTold, users: dict[int, dict[str, Any]]) -> dict[str, Any]:
    by, about = users.get(entry.by_id or 0), {"type": entry.record_type, "id": entry.record_id, "title": entry.title}
    return {
        "id": entry.pk,
        "at": entry.at,
        "event": entry.event,
        "sentence": sentence_by(entry, by),
        "by": by,
        "via": entry.via,
        "room": entry.room,
        "about": about if entry.record_type else None,
        "address": entry.data.get("address"),
        "browser": browser_words(agent) if (agent := entry.data.get("browser")) else None,
        "agent": agent,
        "ids": entry.data.get("ids", []),
    }
