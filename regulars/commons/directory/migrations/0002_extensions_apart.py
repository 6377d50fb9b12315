"""Phone numbers written with an extension are compared by the number alone."""

from typing import Any

from django.db import migrations

from regulars.foundation.phones import apart_extension, phone_key

_POINTS = (
    "SELECT c.id, c.party_id, c.value, c.key, p.country FROM directory_contactpoint c"
    " JOIN directory_party p ON p.id = c.party_id WHERE c.kind = 'phone'"
)


def find_keys(apps: Any, editor: Any) -> None:
    """Work the keys of such numbers out anew, and what stands beside their parties."""
    with editor.connection.cursor() as cursor:
        cursor.execute("SELECT country FROM records_workspace ORDER BY id LIMIT 1")
        home = (cursor.fetchone() or [""])[0] or ""
        cursor.execute(_POINTS)
        changed = [
            (pk, party, was, key)
            for pk, party, value, was, country in cursor.fetchall()
            if apart_extension(value)[1] and (key := phone_key(value, country or home)) != was
        ]
        for pk, party, was, key in changed:
            cursor.execute("UPDATE directory_contactpoint SET key = %s WHERE id = %s", [key, pk])
            cursor.execute(
                "UPDATE directory_party SET phone_key = %s WHERE id = %s AND phone_key = %s",
                [key[:24], party, was[:24]],
            )


class Migration(migrations.Migration):
    dependencies = [("directory", "0001_first_version"), ("records", "0001_first_version")]
    operations = [migrations.RunPython(find_keys, migrations.RunPython.noop)]
