from typing import Any

from django.db import migrations

from regulars.foundation.markup import BREAKS, TAG


# The same folding as regulars.foundation.text.fold, step by step, so that a column folded here equals a word folded there.
FOLD = r"""
CREATE OR REPLACE FUNCTION fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT btrim(regexp_replace(normalize(replace(replace(replace(replace(translate(
  regexp_replace(normalize(lower(translate(
    value, E'\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad', ''
  )), NFKD), '[\u0300-\u036f]', '', 'g'),
  'øđłıðς', 'odlidσ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), NFC), '\s+', ' ', 'g')) $$;
"""


def add_fold(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FOLD)


# What the sanitiser leaves: tags as BREAKS and TAG know them, and these few signs written by name.
_STEPS = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "''"), ("&nbsp;", " "), ("&amp;", "&")]


def _words() -> str:
    sql = f"regexp_replace(regexp_replace(value, '{BREAKS}', E'\\n', 'g'), '{TAG}', '', 'g')"
    for written, meant in _STEPS:
        sql = f"replace({sql}, '{written}', '{meant}')"
    return sql


def add_fold_markup(apps: object, editor: object) -> None:
    """Give PostgreSQL the function; SQLite gets it with each connection."""
    if editor.connection.vendor == "postgresql":  # type: ignore[attr-defined]
        with editor.connection.cursor() as cursor:  # type: ignore[attr-defined]
            cursor.execute(
                "CREATE OR REPLACE FUNCTION fold_markup(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE"
                f" AS $$ SELECT fold({_words()}) $$"
            )


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.RunPython(add_fold, migrations.RunPython.noop),
        migrations.RunPython(add_fold_markup, migrations.RunPython.noop),
    ]
