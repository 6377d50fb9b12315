from typing import Any

from django.db import migrations

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


class Migration(migrations.Migration):
    dependencies: list[Any] = []
    operations = [migrations.RunPython(add_fold, migrations.RunPython.noop, elidable=False)]
