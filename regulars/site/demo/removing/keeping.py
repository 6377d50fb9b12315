"""Demo records that this business has made its own: an own note, file or comment hangs on them, so they stay."""

from collections.abc import Iterable, Iterator

from django.db import models

from regulars.core.access.viewer import SYSTEM
from regulars.core.database.rows import execute, fetch_rows, placeholders
from regulars.core.records.models import Record
from regulars.core.records.reading.titles import titles_of
from regulars.core.words import say
from regulars.site.demo.removing.naming import named_by_own
from regulars.site.demo.removing.tables import pointers_at, record_models, table, types_of

_AT_ONCE, _NAMED = 500, 5


def keep_what_is_used() -> list[str]:
    """Turn demo records that own records point at into own ones; return a sentence for each kind kept."""
    kept: list[str] = []
    for model in record_models():
        found = _used(model)
        if found:
            _make_own(model, found)
            kept.append(_sentence(model, found))
    return kept


def _used(model: type[models.Model]) -> list[int]:
    wanted = named_by_own(model)
    for other, column in pointers_at(model):
        if issubclass(other, Record):
            wanted |= {
                int(row[0])
                for row in fetch_rows(
                    f'SELECT DISTINCT "{column}" FROM {table(other)} WHERE is_demo = %s AND "{column}" IS NOT NULL',
                    [False],
                )
            }
    return sorted(pk for some in _pieces(wanted) for pk in _demo_ones(model, some))


def _demo_ones(model: type[models.Model], ids: list[int]) -> list[int]:
    sql = f"SELECT id FROM {table(model)} WHERE is_demo = %s AND id IN ({placeholders(ids)})"
    return [int(row[0]) for row in fetch_rows(sql, [True, *ids])]


def _pieces(ids: Iterable[int]) -> Iterator[list[int]]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]


def _make_own(model: type[models.Model], found: list[int]) -> None:
    for ids in _pieces(found):
        marks = placeholders(ids)
        execute(f"UPDATE {table(model)} SET is_demo = %s WHERE id IN ({marks})", [False, *ids])
        if any(field.name == "picture" for field in model._meta.fields):
            execute(
                "UPDATE files_file SET is_demo = %s WHERE id IN"
                f" (SELECT picture_id FROM {table(model)} WHERE id IN ({marks}))",
                [False, *ids],
            )


def _sentence(model: type[models.Model], found: list[int]) -> str:
    titles: dict[int, str] = {}
    for kind in types_of(model):
        shown = titles_of(kind, set(found[:_NAMED]), SYSTEM)
        titles |= {pk: str(one["title"]) for pk, one in shown.items()}
    names = ", ".join(titles.get(pk, str(pk)) for pk in found[:_NAMED])
    if len(found) > _NAMED:
        more = len(found) - _NAMED
        return say("Kept, because your own records belong to them: {names} and {more} more.", names=names, more=more)
    return say("Kept, because your own records belong to them: {names}.", names=names)
