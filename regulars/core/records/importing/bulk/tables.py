"""One table written in bulk from plain values: blanks filled, keys folded, each value in the driver's form."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from django.db import connection, models

from regulars.core.database.rows import execute, execute_many, is_postgres
from regulars.core.records.columns import KeyOf
from regulars.foundation.text import fold

Plain = dict[str, Any]
Getter = Callable[[Plain], Any]


@cache
def _getters(model: type[models.Model]) -> list[tuple[str, str, Getter]]:
    """Return (attname, column, how to get its value) for each column of a table."""
    return [(f.attname, f.column, _getter(f)) for f in model._meta.concrete_fields]


def _getter(field: Any) -> Getter:
    name = field.attname
    if isinstance(field, KeyOf):
        source, limit = field.source, field.max_length
        return lambda row: fold(row.get(source) or "")[:limit]
    blank = None if field.null else (field.get_default() if field.has_default() else "")
    is_text = isinstance(field, models.CharField | models.TextField)
    if is_text and type(field).get_prep_value is models.CharField.get_prep_value:
        return lambda row: blank if (value := row.get(name)) is None else value

    def converted(row: Plain) -> Any:
        value = row.get(name)
        value = blank if value is None else value
        return None if value is None else field.get_db_prep_save(field.to_python(value), connection)

    return converted


def insert_rows(model: type[models.Model], rows: Iterable[Plain]) -> None:
    """Add rows with their ids to a table, by COPY on PostgreSQL."""
    getters = _getters(model)
    tuples = [tuple(get(row) for _, _, get in getters) for row in rows]
    if not tuples:
        return
    table, names = model._meta.db_table, ", ".join(f'"{column}"' for _, column, _ in getters)
    if is_postgres():
        import psycopg

        with psycopg.Cursor(connection.connection).copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
            for row in tuples:
                copy.write_row(tuple(getattr(v, "obj", v) if v.__class__.__name__ == "Jsonb" else v for v in row))
        return
    marks = ", ".join(["%s"] * len(getters))
    execute_many(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuples)


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
        execute(f'DELETE FROM "{model._meta.db_table}" WHERE id IN ({", ".join(["%s"] * len(some))})', some)
