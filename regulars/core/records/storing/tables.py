"""One table written in bulk from plain values: blanks filled, keys folded, each value in the driver's form."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from django.db import connection, models

from regulars.core.database.rows import execute, execute_many, is_postgres, placeholders
from regulars.core.records.columns import KeyOf
from regulars.foundation.caching import cached
from regulars.foundation.text import fold

Plain = dict[str, Any]
Getter = Callable[[Plain], Any]


@cached
def _getters(model: type[models.Model]) -> list[tuple[str, str, Getter]]:
    """Return (attname, column, how to get its value) for each column of a table."""
    return [(f.attname, str(f.column), _getter(f)) for f in model._meta.concrete_fields]


@dataclass(frozen=True, slots=True)
class _Plain:
    """A column whose plain value is what the driver takes."""

    name: str
    blank: Any

    def __call__(self, row: Plain) -> Any:
        value = row.get(self.name)
        return self.blank if value is None else value


@dataclass(frozen=True, slots=True)
class _KeyGetter:
    """The folded twin of another column."""

    source: str
    limit: int

    def __call__(self, row: Plain) -> Any:
        return fold(row.get(self.source) or "")[: self.limit]


def _getter(field: Any) -> Getter:
    if isinstance(field, KeyOf):
        return _KeyGetter(field.source, int(field.max_length or 0))
    name = field.attname
    blank, convert = blank_and_converter(field)
    if convert is None:
        return _Plain(name, blank)
    return lambda row: blank if (value := row.get(name)) is None else convert(value)


def blank_and_converter(field: Any) -> tuple[Any, Callable[[Any], Any] | None]:
    """Return what stands in a column that is empty, and what brings its plain values into the driver's form."""
    convert = _converter(field)
    default = field.get_default() if field.has_default() and not field.null else None
    if default is None and isinstance(field, models.CharField | models.TextField) and not field.null:
        default = ""
    if convert is _as_it_is:
        return default, None
    return None if default is None else convert(default), convert


def _converter(field: Any) -> Callable[[Any], Any]:
    """Return what turns a plain value into the driver's form; most are that already."""
    if isinstance(field, models.JSONField):
        return _as_json
    if isinstance(field, models.BooleanField) and not is_postgres():
        return int  # anything but texts and numbers is offered to adapters first, which takes longer than its writing
    if isinstance(field, models.DateTimeField):
        return lru_cache(maxsize=256)(partial(_prepared, field))
    is_plain = isinstance(field, models.ForeignKey | models.BooleanField | models.AutoField | models.DateField)
    if is_plain or type(field).get_prep_value in _UNTOUCHED:
        return _as_it_is
    return partial(_prepared, field)


_UNTOUCHED = (models.CharField.get_prep_value, models.TextField.get_prep_value, models.IntegerField.get_prep_value)


def _as_it_is(value: Any) -> Any:
    return value


def _as_json(value: Any) -> str:
    return "{}" if value == {} else json.dumps(value)


def _prepared(field: Any, value: Any) -> Any:
    return field.get_db_prep_save(field.to_python(value), connection)


def update_rows(model: type[models.Model], rows: list[tuple[int, Plain, set[str]]]) -> None:
    """Set some columns of rows (id, all values, attnames to set); folded twins follow their source."""
    by_shape: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
    getters = _getters(model)
    twins = {f.attname: f.source for f in model._meta.concrete_fields if isinstance(f, KeyOf)}
    for pk, values, names in rows:
        chosen = [(c, get) for a, c, get in getters if a in names or twins.get(a) in names]
        shape = tuple(column for column, _ in chosen)
        by_shape.setdefault(shape, []).append((*(get(values) for _, get in chosen), pk))
    for shape, tuples in by_shape.items():
        if shape:
            sets = ", ".join(f'"{column}" = %s' for column in shape)
            execute_many(f'UPDATE "{model._meta.db_table}" SET {sets} WHERE id = %s', tuples)


def delete_rows(model: type[models.Model], ids: list[int]) -> None:
    """Remove rows of a table by id."""
    for at in range(0, len(ids), 500):
        some = ids[at : at + 500]
        execute(f'DELETE FROM "{model._meta.db_table}" WHERE id IN ({placeholders(some)})', some)
