"""Texts compare without the vowel signs of Arabic and the points of Hebrew."""

from typing import Any

from django.db import migrations

# The same folding as regulars.foundation.text.fold, step by step, so that a column folded here equals a word folded there.
FOLD = r"""
CREATE OR REPLACE FUNCTION fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT btrim(regexp_replace(normalize(replace(replace(replace(replace(translate(
  regexp_replace(normalize(lower(translate(
    value, E'\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad', ''
  )), NFKD), '[%s]', '', 'g'),
  'øđłıðς', 'odlidσ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), NFC), '\s+', ' ', 'g')) $$;
"""
MARKS = (
    r"\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652"
    r"\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
)


def replace_fold(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(FOLD % MARKS)


class Migration(migrations.Migration):
    dependencies = [("database", "0001_first_version")]
    operations = [migrations.RunPython(replace_fold, migrations.RunPython.noop)]
