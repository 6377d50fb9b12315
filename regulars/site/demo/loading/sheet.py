"""A sheet collects rows for one table and writes them in batches, with ids known before they are written."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.db import models

from regulars.core.database.stored_values import stored_json, stored_moment
from regulars.core.records.columns import KeyOf
from regulars.foundation.text import fold
from regulars.site.demo.loading.bulk import Row, keep_ids_growing, next_id, write_rows

BATCH = 5_000
Values = dict[str, Any]


class Sheet:
    """Rows on their way into one table.

    Values are given by column (`party_id`, not `party`), days as ISO text, moments as datetimes,
    JSON as dictionaries; columns left out take the model's default, folded keys are worked out.
    """

    def __init__(self, model: type[models.Model]) -> None:
        self.model = model
        fields = model._meta.concrete_fields
        self.blank: Values = {field.attname: _default(field) for field in fields}
        self.columns = [str(field.column) for field in fields]
        self._keys = [(f.attname, f.source, f.max_length or 300) for f in fields if isinstance(f, KeyOf)]
        self._moments = [field.attname for field in fields if isinstance(field, models.DateTimeField)]
        self._json = [field.attname for field in fields if isinstance(field, models.JSONField)]
        self._rows: list[Row] = []
        self._ready = {**self.blank, **{name: stored_json(self.blank[name]) for name in self._json}}
        self.last_id = next_id(model) - 1
        self.first_id = self.last_id + 1

    def add(self, **values: Any) -> Values:
        """Add a row and return all its values, its id among them."""
        self.last_id += 1
        row = {**self.blank, "id": self.last_id, **values}
        for key, source, longest in self._keys:
            row[key] = fold(row[source] or "")[:longest]
        stored = row.copy()
        for name in self._moments:
            if isinstance(row[name], dt.datetime):
                stored[name] = stored_moment(row[name])
        for name in self._json:
            stored[name] = stored_json(row[name])
        self.add_row(tuple(stored.values()))
        return row

    def add_ready(self, **values: Any) -> int:
        """Add a row whose values are in the form that the database keeps, keys among them; return its id."""
        self.last_id += 1
        self.add_row(tuple({**self._ready, "id": self.last_id, **values}.values()))
        return self.last_id

    def add_row(self, row: Row) -> None:
        """Add a finished row, in the order of the table's columns."""
        self._rows.append(row)
        if len(self._rows) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what is collected."""
        write_rows(self.model._meta.db_table, self.columns, self._rows)
        self._rows.clear()

    def close(self) -> None:
        """Write the rest, and let the database count on from here."""
        self.flush()
        keep_ids_growing(self.model)


def _default(field: Any) -> Any:
    if field.has_default():
        default: Callable[[], Any] | Any = field.default
        return default() if callable(default) else default
    return None if field.null or field.primary_key else field.get_default()
