"""Model objects read and written by SQL that is put together once a model: the ORM's own way costs ten times more."""

from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, models

from regulars.core.database.rows import execute, execute_many, fetch_rows, is_postgres, placeholders

Convert = Callable[[Any, Any, Any], Any]
# What prepares texts and truths for both databases leaves these types as they are. (Of whole numbers psycopg must know
# the column's size, or the same statement would count as another for each.)
_LEFT_AS_THEY_ARE: dict[Any, type] = {
    models.CharField.get_prep_value: str,
    models.TextField.get_prep_value: str,
    models.BooleanField.get_prep_value: bool,
}


def load_objects(
    model: type[models.Model], where: str, params: Sequence[Any] = (), *, order: str = "", is_locked: bool = False
) -> list[Any]:
    """Return the objects of the rows `t` for which a condition holds; `is_locked` keeps others from changing them."""
    rows = fetch_rows(
        f'SELECT {selected_columns(model)} FROM "{model._meta.db_table}" t WHERE {where}'
        f"{f' ORDER BY {order}' if order else ''}{lock_clause() if is_locked else ''}",
        params,
    )
    return [made_object(model, row) for row in rows]


def load_by(
    model: type[models.Model], column: str, values: Collection[Any], *, order: str = "t.id", is_locked: bool = False
) -> list[Any]:
    """Return the objects whose column has one of these values."""
    if not values:
        return []
    where = f"t.{column} IN ({', '.join(['%s'] * len(values))})"
    return load_objects(model, where, list(values), order=order, is_locked=is_locked)


def lock_rows(model: type[models.Model], ids: Collection[int]) -> None:
    """Keep others from changing these rows until the transaction ends."""
    if ids and is_postgres():
        fetch_rows(
            f'SELECT t.id FROM "{model._meta.db_table}" t WHERE t.id = ANY(%s) ORDER BY t.id FOR UPDATE', [list(ids)]
        )


def lock_clause() -> str:
    """Return what locks the rows of `t` until the transaction ends; SQLite has one writer anyway."""
    return " FOR UPDATE OF t" if is_postgres() else ""


def selected_columns(model: type[models.Model]) -> str:
    """Return all columns of a model's table, as `made_object` wants them."""
    return _selected(model)


def made_object(model: type[models.Model], row: Sequence[Any]) -> Any:
    """Return the object that a row of `selected_columns` makes."""
    values = list(row)
    for place, column, converters in _converters(model):
        for convert in converters:
            values[place] = convert(values[place], column, connection)
    return model.from_db(DEFAULT_DB_ALIAS, _names(model), values)


def insert_objects(objects: Sequence[Any]) -> None:
    """Add objects of one model, and give each its id; ids that are set already are kept."""
    if not objects:
        return
    model = type(objects[0])
    has_ids = objects[0].pk is not None
    fields = [f for f in model._meta.concrete_fields if has_ids or not f.primary_key]
    marks = f"({', '.join(['%s'] * len(fields))})"
    columns = ", ".join(f'"{f.column}"' for f in fields)
    params = [value for one in objects for value in _stored_values(one, fields, is_new=True)]
    rows = fetch_rows(
        f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES {", ".join([marks] * len(objects))} RETURNING id',
        params,
        is_steady=len(objects) == 1,
    )
    # Ids are given out in the order of the rows; in which order they are returned is not promised.
    for one, pk in zip(objects, sorted(row[0] for row in rows), strict=True):
        if not has_ids:
            one.pk = pk
        one._state.adding, one._state.db = False, DEFAULT_DB_ALIAS


def update_object(one: Any, names: Collection[str]) -> None:
    """Write some columns of an object, by their attribute names; folded twins follow their source."""
    update_objects([one], names)


def update_objects(objects: Sequence[Any], names: Collection[str]) -> None:
    """Write the same columns of several objects of one model."""
    if not objects:
        return
    model = type(objects[0])
    fields = [f for f in model._meta.concrete_fields if f.attname in names or getattr(f, "source", None) in names]
    sets = ", ".join(f'"{f.column}" = %s' for f in fields)
    execute_many(
        f'UPDATE "{model._meta.db_table}" SET {sets} WHERE id = %s',
        [[*_stored_values(one, fields, is_new=False), one.pk] for one in objects],
    )


def delete_by_id(model: type[models.Model], ids: Collection[int]) -> None:
    """Remove rows on which nothing depends, by id."""
    if ids:
        execute(f'DELETE FROM "{model._meta.db_table}" WHERE id IN ({placeholders(ids)})', list(ids))


def _stored_values(one: Any, fields: Sequence[Any], *, is_new: bool) -> list[Any]:
    attributes, stored = one.__dict__, []
    for field in fields:
        name, left = _plainly(field)
        value = attributes[name] if name else field.pre_save(one, is_new)
        stored.append(value if type(value) is left else field.get_db_prep_save(value, connection))
    return stored


@lru_cache(maxsize=2048)
def _plainly(field: Any) -> tuple[str, type | None]:
    """The attribute in which a field's value stands ("" where the field works it out), and which type goes as it is.

    That is nearly all of them, and to ask each field costs more than to send them.
    """
    own, usual = type(field), models.Field
    is_usual = own.get_db_prep_save is usual.get_db_prep_save and own.get_db_prep_value is usual.get_db_prep_value
    left = _LEFT_AS_THEY_ARE.get(own.get_prep_value) if is_usual else None
    return field.attname if own.pre_save is usual.pre_save else "", left


@lru_cache(maxsize=256)
def _selected(model: type[models.Model]) -> str:
    return ", ".join(f't."{f.column}"' for f in model._meta.concrete_fields)


@lru_cache(maxsize=256)
def _names(model: type[models.Model]) -> list[str]:
    return [f.attname for f in model._meta.concrete_fields]


@lru_cache(maxsize=512)
def _converters(model: type[models.Model]) -> list[tuple[int, Any, list[Convert]]]:
    """What the ORM does to each column's value; most need nothing."""
    found = []
    for place, field in enumerate(model._meta.concrete_fields):
        column: Any = field.cached_col
        converters = [*connection.ops.get_db_converters(column), *column.get_db_converters(connection)]
        if converters:
            found.append((place, column, converters))
    return found
