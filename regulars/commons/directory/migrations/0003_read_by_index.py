import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

ALIVE = models.Q(trashed_at__isnull=True)


def drop_owner_index(apps, schema_editor):
    """Take away the index of owners alone: three others begin with them.

    Django would build the table anew on SQLite, and lose the indexes of custom fields.
    """
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, "directory_party")
    for name, one in found.items():
        if one["index"] and one["columns"] == ["owner_id"]:
            schema_editor.execute(f'DROP INDEX "{name}"')


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0002_relationship_kinds"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunPython(drop_owner_index, migrations.RunPython.noop)],
            state_operations=[
                migrations.AlterField(
                    model_name="party",
                    name="owner",
                    field=models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                )
            ],
        ),
        migrations.AlterField(
            model_name="partyrole",
            name="party",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="roles",
                to="directory.party",
            ),
        ),
        migrations.AddIndex(
            model_name="party",
            index=models.Index(condition=ALIVE, fields=["city_key", "id"], name="party_any_city"),
        ),
        migrations.AddIndex(
            model_name="party",
            index=models.Index(condition=ALIVE, fields=["kind", "email_key", "id"], name="party_email_order"),
        ),
        migrations.AddIndex(
            model_name="party",
            index=models.Index(condition=ALIVE, fields=["kind", "owner"], name="party_by_owner"),
        ),
        migrations.AddIndex(
            model_name="relationship",
            index=models.Index(condition=ALIVE, fields=["created_at", "id"], name="relationship_order"),
        ),
        migrations.AddIndex(
            model_name="partyrole",
            index=models.Index(fields=["party", "role", "since", "until"], name="party_roles_held"),
        ),
    ]
