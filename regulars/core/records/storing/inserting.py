"""New rows of one table from plain values; columns that no row of a batch fills are hardly touched."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any

from django.db import models

from regulars.core.database.bulk import insert_tuples
from regulars.core.records.columns import KeyOf
from regulars.core.records.storing.tables import Plain, blank_and_converter
from regulars.foundation.caching import cached
from regulars.foundation.text import fold


@dataclass(frozen=True, slots=True)
class _Shape:
    """How rows that fill certain columns become tuples."""

    columns: Sequence[str]
    take: Callable[[Plain], tuple[Any, ...]]
    blanks: Plain
    convert: Sequence[tuple[str, Callable[[Any], Any]]]
    twins: Sequence[tuple[str, str, int]]
    same: Plain


def insert_rows(model: type[models.Model], rows: Iterable[Plain], *, same: Plain | None = None) -> None:
    """Add rows with their ids to a table; an empty value is one that is not there, `same` goes for all rows."""
    given = list(rows)
    if not given:
        return
    same = same or {}
    shape = _shape(model, frozenset(_names(model).intersection(set().union(*given)) - same.keys()))
    blanks, take, convert, twins = shape.blanks, shape.take, shape.convert, shape.twins
    tuples = []
    for row in given:
        filled = {**blanks, **row}
        for name, made in convert:
            if (value := row.get(name)) is not None:
                filled[name] = made(value)
        for name, source, limit in twins:
            filled[name] = fold(row.get(source) or "")[:limit]
        tuples.append(take(filled))
    insert_tuples(model._meta.db_table, shape.columns, tuples, same={**shape.same, **_stored(model, same)})


def _stored(model: type[models.Model], same: Plain) -> Plain:
    found: Plain = {}
    for name, value in same.items():
        field: Any = model._meta.get_field(name)
        _, convert = blank_and_converter(field)
        found[field.column] = value if convert is None else convert(value)
    return found


@cached
def _names(model: type[models.Model]) -> frozenset[str]:
    return frozenset(f.attname for f in model._meta.concrete_fields)


@lru_cache(maxsize=256)
def _shape(model: type[models.Model], names: frozenset[str]) -> _Shape:
    filled, blanks, same, convert = dict[str, str](), Plain(), Plain(), []
    twins = []
    for field in model._meta.concrete_fields:
        name, column = field.attname, str(field.column)
        if isinstance(field, KeyOf):
            if field.source in names:
                twins.append((name, field.source, int(field.max_length or 0)))
                filled[name] = column
            else:
                same[column] = ""
            continue
        blank, converter = blank_and_converter(field)
        if name in names:
            filled[name], blanks[name] = column, blank
            if converter is not None:
                convert.append((name, converter))
        elif blank is not None:
            same[column] = blank
    return _Shape(list(filled.values()), itemgetter(*filled), blanks, convert, twins, same)
