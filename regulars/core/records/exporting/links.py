"""Links on their way out: where several records are called alike, the cell says which one it is."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.records.field import Field
from regulars.core.records.fields import all_fields
from regulars.core.records.reading.expressions import compare_expression
from regulars.core.records.reading.titles import users_by_id
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.foundation.text import fold
from regulars.foundation.told_apart import read_told, tell_apart

_LINKS = ("link", "links", "user")


def tell_links_apart(rows: list[dict[str, Any]], fields: list[Field], viewer: Viewer) -> None:
    """Put its number after each linked title that others have as well, as far as the viewer can see."""
    for field in fields:
        if (field.of or field.kind.slug) not in _LINKS:
            continue
        titles = {fold(str(link["title"])) for row in rows for link in _links(row[field.name])}
        doubtful = _doubtful(titles, field, viewer)
        for row in rows:
            # The same link stands in many rows: what is told apart is a copy.
            if isinstance(value := row[field.name], list):
                row[field.name] = [_told(link, doubtful) for link in value]
            elif value is not None:
                row[field.name] = _told(value, doubtful)


def _told(link: dict[str, Any], doubtful: set[str]) -> dict[str, Any]:
    title = str(link["title"])
    if fold(title) in doubtful or read_told(title):
        return {**link, "title": tell_apart(title, link["id"])}
    return link


def _links(value: Any) -> list[dict[str, Any]]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _doubtful(keys: set[str], field: Field, viewer: Viewer) -> set[str]:
    if not keys:
        return set()
    if field.kind.family == "user":
        names = [fold(str(user["title"])) for user in users_by_id(viewer.epoch).values()]
        return {key for key in keys if names.count(key) > 1}
    record_type = find_type(field.target)
    title = all_fields(record_type)[record_type.title_field]
    if not title.key_column and not _is_short(record_type):
        return keys  # to know, the whole table would be read for every page
    expression = compare_expression(title, "t")
    called: tuple[str, list[object]] = (f"{expression} IN ({', '.join(['%s'] * len(keys))})", list(keys))
    where, params = join_conditions([called, ("t.trashed_at IS NULL", []), visible_condition(viewer, record_type, "t")])
    sql = f"SELECT {expression} FROM {record_type.table()} t WHERE {where} GROUP BY 1 HAVING count(*) > 1"
    return {str(row[0]) for row in fetch_rows(sql, params)}


def _is_short(record_type: type[RecordType]) -> bool:
    return len(fetch_rows(f"SELECT 1 FROM {record_type.table()} LIMIT 1000")) < 1000
