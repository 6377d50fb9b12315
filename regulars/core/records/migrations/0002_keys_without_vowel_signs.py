"""What texts are compared by is worked out anew where the vowel signs of Arabic or the points of Hebrew stand in it."""

import json
import re
from typing import Any

from django.apps import apps as house
from django.db import migrations

from regulars.core.records.columns import KeyOf
from regulars.foundation.text import MARKS

_CLASS = f"[{MARKS}]"
_MARKS = re.compile(_CLASS)
_TAG_KEY = "substr(fold(name), 1, 60)"


def fold_keys(apps: Any, editor: Any) -> None:
    """Go through the tables that are there by now; those that come later are empty."""
    connection = editor.connection
    with connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor))
        for model in house.get_models():
            table = model._meta.db_table
            if table not in there:
                continue
            columns = {c.name for c in connection.introspection.get_table_description(cursor, table)}
            for field in model._meta.concrete_fields:
                if isinstance(field, KeyOf) and {field.column, field.source} <= columns:
                    key = f'substr(fold("{field.source}"), 1, {field.max_length})'
                    cursor.execute(f'UPDATE "{table}" SET "{field.column}" = {key} WHERE "{field.column}" <> {key}')
            if "custom" in columns and "id" in columns:
                _fold_twins(cursor, table, is_postgres=connection.vendor == "postgresql")
        # Two tags that differ by such signs only stay two.
        cursor.execute(
            f"UPDATE records_tag SET key = {_TAG_KEY} WHERE key <> {_TAG_KEY} AND NOT EXISTS (SELECT 1 FROM records_tag o"
            " WHERE o.id <> records_tag.id AND fold(o.name) = fold(records_tag.name))"
        )


def _fold_twins(cursor: Any, table: str, *, is_postgres: bool) -> None:
    # SQLite holds JSON as it was written, with every sign beyond ASCII by its number.
    like = "custom::text ~ %s" if is_postgres else "(custom LIKE '%%\\u05%%' OR custom LIKE '%%\\u06%%') AND %s <> ''"
    cursor.execute(f'SELECT id, custom FROM "{table}" WHERE {like}', [_CLASS])
    for pk, stored in cursor.fetchall():
        custom = json.loads(stored) if isinstance(stored, str) else stored
        twins = {n: _MARKS.sub("", v) for n, v in custom.items() if n.startswith("~") and isinstance(v, str)}
        if any(custom[name] != value for name, value in twins.items()):
            cursor.execute(f'UPDATE "{table}" SET custom = %s WHERE id = %s', [json.dumps({**custom, **twins}), pk])


class Migration(migrations.Migration):
    dependencies = [("database", "0002_vowel_signs"), ("records", "0001_first_version")]
    operations = [migrations.RunPython(fold_keys, migrations.RunPython.noop)]
