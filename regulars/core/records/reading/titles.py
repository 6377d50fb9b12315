"""What the links of a page lead to: titles of other records and names of users, fetched once a page."""

from functools import lru_cache
from typing import Any

from regulars.core.access.viewer import Viewer, current_epoch
from regulars.core.database.rows import FEW_ROWS, fetch_rows, one_of
from regulars.core.records.field import Field
from regulars.core.records.kinds.rich_text import plain_title
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type

JsonRow = dict[str, Any]


def fill_links(rows: list[JsonRow], links: list[tuple[str, Field]], viewer: Viewer) -> None:
    """Replace ids by {"id", "type", "title"}; a record the viewer may not see becomes null."""
    wanted: dict[str, set[int]] = {}
    for name, field in links:
        if field.kind.family != "user":
            wanted.setdefault(field.target, set()).update(_ids(rows, name))
    found = {slug: titles_of(find_type(slug), ids, viewer) for slug, ids in wanted.items()}
    people = users_by_id(viewer.epoch) if any(f.kind.family == "user" for _, f in links) else {}
    for name, field in links:
        known = people if field.kind.family == "user" else found[field.target]
        for row in rows:
            value = row[name]
            if isinstance(value, list):
                row[name] = [known[one] for one in value if one in known]
            elif value is not None:
                row[name] = known.get(value)


def titles_of(record_type: type[RecordType], ids: set[int], viewer: Viewer) -> dict[int, JsonRow]:
    """Return {"id", "type", "title"} for each of these records that the viewer may see."""
    if not ids:
        return {}
    kind = f"t.{record_type.subtype_column}" if record_type.subtypes else "NULL"
    where, params = join_conditions([one_of("t.id", ids), visible_condition(viewer, record_type, "t")])
    title = record_type.column(record_type.title_field)
    picture = f"t.{record_type.column(record_type.picture_field)}" if record_type.picture_field else "NULL"
    sql = f"SELECT t.id, t.{title}, {kind}, {picture} FROM {record_type.table()} t WHERE {where}"
    rows = fetch_rows(sql, params, is_steady=len(ids) <= FEW_ROWS)
    slug, names = record_type.slug, record_type.subtypes
    return {
        pk: {"id": pk, "type": names.get(kind, slug), "title": plain_title(title), "picture": picture_url(picture)}
        for pk, title, kind, picture in rows
    }


def picture_url(file_id: int | None) -> str | None:
    """Return where a picture is served, small."""
    return None if file_id is None else f"/api/files/{file_id}/content?size=64"


def users_by_id(epoch: int) -> dict[int, JsonRow]:
    """Return every user as a link value; worked out anew after users change."""
    return _users_by_id(epoch or current_epoch())


@lru_cache(maxsize=2)
def _users_by_id(epoch: int) -> dict[int, JsonRow]:
    rows = fetch_rows("SELECT id, name, picture_id FROM access_user")
    return {pk: {"id": pk, "title": name, "picture": picture_url(picture)} for pk, name, picture in rows}


def _ids(rows: list[JsonRow], name: str) -> set[int]:
    found: set[int] = set()
    for row in rows:
        value = row[name]
        if isinstance(value, list):
            found.update(value)
        elif value is not None:
            found.add(value)
    return found
