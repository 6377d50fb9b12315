"""Users and records that a cell names; where several are called so, the file must say which."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.records.field import Field
from regulars.core.records.fields import all_fields
from regulars.core.records.importing.general.amounts import require_few
from regulars.core.records.importing.general.reached import records_reached
from regulars.core.records.reading.expressions import compare_expression
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type as find_type
from regulars.core.words import say
from regulars.foundation.text import fold
from regulars.foundation.told_apart import read_told, tell_apart

_MOST = 6


def linked_record(text: str, field: Field, by: Viewer, ways: Mapping[str, str] | None = None) -> int:
    """Return the user or record that a cell of a link means; raise ValueError with a sentence for the user.

    `ways` are what else the row says of it, by field: an e-mail address tells two of one name apart, and finds alone.
    """
    if (told := read_told(text)) and _is_called(told[0], told[1], field, by):
        return told[1]
    if field.kind.slug == "user":
        return _one_of(users_named(fold(text)), text, field, by)
    found = _records_titled(field.target, fold(text), by) if text else ()
    ways = ways or {}
    reached = next((ids for way in ways if (ids := records_reached(field.target, way, ways[way], by))), ())
    both = [pk for pk in found if pk in reached]
    if len(both) == 1:
        return both[0]
    if len(reached) == 1 and len(found) != 1:
        return reached[0]
    return _one_of(both or found, text or next(iter(ways.values()), ""), field, by)


def _one_of(found: Sequence[int], text: str, field: Field, by: Viewer) -> int:
    if len(found) > 1:
        ways = ", ".join(f"“{tell_apart(text[:80], pk)}”" for pk in found)
        raise ValueError(
            say("Several are called “{text}”; write which one is meant: {ways}.", text=text[:80], ways=ways)
        )
    if found:
        return found[0]
    if field.kind.slug != "user" and _records_titled(field.target, fold(text), by, is_trashed=True):
        raise ValueError(say("“{text}” is in the trash. Bring it back from there, then this row.", text=text[:80]))
    what = "user" if field.kind.slug == "user" else "record"
    raise ValueError(say("There is no {what} called “{text}” that you can see.", what=what, text=text[:80]))


def linked_records(text: str, field: Field, by: Viewer) -> list[int]:
    """Return the records that a cell names between semicolons; a title may hold one: the longest comes first."""
    parts = [part.strip() for part in text.split(";") if part.strip()]
    require_few(len(parts))
    found: list[int] = []
    while parts:
        titles = ("; ".join(parts[:count]) for count in range(min(len(parts), _MOST), 1, -1))
        title = next((title for title in titles if _is_named(title, field, by)), parts[0])
        found.append(linked_record(title, field, by))
        del parts[: title.count("; ") + 1]
    return list(dict.fromkeys(found))


def user_named(text: str) -> int | None:
    """Return the user whose name or address this is; None where there is none, or several."""
    if (told := read_told(text)) and told[1] in users_named(fold(told[0])):
        return told[1]
    found = users_named(fold(text))
    return found[0] if len(found) == 1 else None


def _is_named(title: str, field: Field, by: Viewer) -> bool:
    told = read_told(title)
    return bool(told and _is_called(*told, field, by)) or bool(_records_titled(field.target, fold(title), by))


def _is_called(title: str, number: int, field: Field, by: Viewer) -> bool:
    if field.kind.slug == "user":
        return number in users_named(fold(title))
    found = titles_of(find_type(field.target), {number}, by)
    return number in found and fold(found[number]["title"]) == fold(title)


@lru_cache(maxsize=1_024)
def users_named(key: str) -> Sequence[int]:
    """Return the users whose folded name or address this is."""
    rows = fetch_rows("SELECT id, name, email FROM access_user ORDER BY id")
    return [pk for pk, name, email in rows if key in (fold(name), fold(email))]


@lru_cache(maxsize=4_096)
def _records_titled(slug: str, key: str, by: Viewer, *, is_trashed: bool = False) -> Sequence[int]:
    record_type = find_type(slug)
    title = all_fields(record_type)[record_type.title_field]
    gone = "IS NOT NULL" if is_trashed else "IS NULL"
    called: Condition = (f"{compare_expression(title, 't')} = %s AND t.trashed_at {gone}", [key])
    where, params = join_conditions([called, visible_condition(by, record_type, "t")])
    rows = fetch_rows(f"SELECT t.id FROM {record_type.table()} t WHERE {where} ORDER BY t.id LIMIT {_MOST}", params)
    return [row[0] for row in rows]


def forget_named() -> None:
    """Look users and records up anew: they may have changed since the last import."""
    users_named.cache_clear()
    _records_titled.cache_clear()
    records_reached.cache_clear()
