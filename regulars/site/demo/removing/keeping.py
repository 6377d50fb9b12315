"""Demo records that this business has made its own: somebody's own note or call hangs on them, so they stay."""

from django.db import models

from regulars.core.database.rows import execute, fetch_rows
from regulars.core.records.models import Record
from regulars.site.demo.removing.tables import pointers_at, record_models, table

_YES, _NO = "is_demo = %s", [True]


def keep_what_is_used() -> list[str]:
    """Turn demo records that own records point at into own ones; return a sentence for each kind kept."""
    kept: list[str] = []
    for model in record_models():
        found = _used(model)
        if found:
            _make_own(model, found)
            kept.append(_sentence(model, found))
    return kept


def _used(model: type[models.Model]) -> list[tuple[int, str]]:
    parts, params = [], []
    for other, column in pointers_at(model):
        if issubclass(other, Record):
            parts.append(f'SELECT "{column}" FROM {table(other)} WHERE is_demo = %s AND "{column}" IS NOT NULL')
            params.append(False)
    if not parts:
        return []
    title = "name" if any(field.name == "name" for field in model._meta.fields) else "id"
    rows = fetch_rows(
        f"SELECT id, {title} FROM {table(model)} WHERE is_demo = %s AND id IN ({' UNION '.join(parts)}) ORDER BY id",
        [True, *params],
    )
    return [(int(pk), str(name)) for pk, name in rows]


def _make_own(model: type[models.Model], found: list[tuple[int, str]]) -> None:
    for start in range(0, len(found), 500):
        ids = [pk for pk, _ in found[start : start + 500]]
        marks = ", ".join(["%s"] * len(ids))
        execute(f"UPDATE {table(model)} SET is_demo = %s WHERE id IN ({marks})", [False, *ids])
        if any(field.name == "picture" for field in model._meta.fields):
            execute(
                "UPDATE files_file SET is_demo = %s WHERE id IN"
                f" (SELECT picture_id FROM {table(model)} WHERE id IN ({marks}))",
                [False, *ids],
            )


def _sentence(model: type[models.Model], found: list[tuple[int, str]]) -> str:
    names = ", ".join(name for _, name in found[:5])
    more = f" and {len(found) - 5} more" if len(found) > 5 else ""
    return f"Kept, because your own records belong to them: {names}{more}."
