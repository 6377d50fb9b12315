from typing import Any

from django.db import migrations

# The same folding as regulars.foundation.text.fold, near enough for comparing columns without a stored key.
FOLD = """
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE OR REPLACE FUNCTION fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT btrim(regexp_replace(lower(unaccent('unaccent'::regdictionary, normalize(value, NFKC))), '\\s+', ' ', 'g')) $$;
"""


def add_fold(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FOLD)


class Migration(migrations.Migration):
    dependencies: list[Any] = []
    operations = [migrations.RunPython(add_fold, migrations.RunPython.noop, elidable=False)]
