from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


# Who is looking at what, for some seconds: nothing of it is worth a line in the database's log.
SIGHTINGS = """
CREATE UNLOGGED TABLE IF NOT EXISTS records_sighting (
  user_id bigint NOT NULL, record_type varchar(40) NOT NULL, record_id bigint NOT NULL, until float8 NOT NULL,
  PRIMARY KEY (user_id, record_type, record_id)
) WITH (fillfactor = 50)
"""


def add_sightings(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(SIGHTINGS)


def remove_sightings(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP TABLE IF EXISTS records_sighting")


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("files", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Tag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=60)),
                ("key", models.CharField(max_length=60, unique=True)),
                ("color", models.CharField(default="gray", max_length=20)),
            ],
        ),
        migrations.CreateModel(
            name="CustomField",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record_type", models.CharField(max_length=40)),
                ("name", models.SlugField(max_length=60)),
                ("label", models.CharField(max_length=120)),
                ("kind", models.CharField(max_length=20)),
                ("help", models.CharField(blank=True, max_length=240)),
                ("is_required", models.BooleanField(default=False)),
                ("is_unique", models.BooleanField(default=False)),
                ("is_indexed", models.BooleanField(default=False)),
                ("default", models.JSONField(null=True)),
                ("choices", models.JSONField(default=list)),
                ("target", models.CharField(blank=True, max_length=40)),
                ("options", models.JSONField(default=dict)),
                ("position", models.PositiveIntegerField(default=0)),
                ("archived_at", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("record_type", "name"), name="custom_field_name")],
            },
        ),
        migrations.CreateModel(
            name="ExternalId",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("source", models.CharField(max_length=80)),
                ("external_id", models.CharField(max_length=255)),
                ("record_type", models.CharField(max_length=40)),
                ("record_id", models.BigIntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["record_type", "record_id"], name="external_id_record")],
                "constraints": [
                    models.UniqueConstraint(fields=("record_type", "source", "external_id"), name="external_id_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="SavedView",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record_type", models.CharField(max_length=40)),
                ("name", models.CharField(max_length=120)),
                ("layout", models.CharField(default="table", max_length=10)),
                ("settings", models.JSONField(default=dict)),
                ("sharing", models.CharField(default="private", max_length=10)),
                ("position", models.PositiveIntegerField(default=0)),
                ("is_demo", models.BooleanField(default=False)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "owner",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("team", models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to="access.team")),
            ],
        ),
        migrations.CreateModel(
            name="IdempotencyKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=120)),
                ("fingerprint", models.CharField(max_length=64)),
                ("answer", models.JSONField()),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("user", "key"), name="idempotency_key_once")],
            },
        ),
        migrations.CreateModel(
            name="MergedRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record_type", models.CharField(max_length=40)),
                ("record_id", models.BigIntegerField()),
                ("into_id", models.BigIntegerField()),
                ("title", models.CharField(blank=True, max_length=300)),
                ("entry_id", models.BigIntegerField(unique=True)),
                ("separated_in", models.BigIntegerField(help_text="The entry that separated them again.", null=True)),
                ("kept", models.JSONField()),
            ],
            options={
                "indexes": [models.Index(fields=["into_id", "record_type"], name="merged_record_into")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("separated_in__isnull", True)),
                        fields=("record_id", "record_type"),
                        name="merged_record_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FieldTag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record_id", models.BigIntegerField()),
                (
                    "field",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.customfield",
                    ),
                ),
                (
                    "tag",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="records.tag"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["tag", "field", "record_id"], name="field_tag_by_tag")],
                "constraints": [models.UniqueConstraint(fields=("field", "record_id", "tag"), name="field_tag_once")],
            },
        ),
        migrations.CreateModel(
            name="Workspace",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("company", models.CharField(blank=True, max_length=160)),
                ("currency", models.CharField(default="EUR", max_length=3)),
                ("zone", models.CharField(default="UTC", max_length=64)),
                ("language", models.CharField(default="en", max_length=16)),
                ("country", models.CharField(blank=True, max_length=2)),
                ("is_set_up", models.BooleanField(default=False)),
                ("is_demo", models.BooleanField(default=False)),
                (
                    "trash_days",
                    models.PositiveIntegerField(
                        db_default=30,
                        default=30,
                        help_text="After so many days what lies in the trash is removed for good; 0: never.",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record_type", models.CharField(max_length=40)),
                ("record_id", models.BigIntegerField()),
                ("name", models.CharField(max_length=255)),
                ("at", models.DateTimeField()),
                ("removed_at", models.DateTimeField(null=True)),
                ("is_demo", models.BooleanField(default=False)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="files.file"),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["record_type", "record_id", "id"], name="attachment_of_record")],
            },
        ),
        migrations.CreateModel(
            name="SensitiveField",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record_type", models.CharField(max_length=40)),
                ("name", models.CharField(max_length=60)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("record_type", "name"), name="sensitive_field_once")],
            },
        ),
        migrations.CreateModel(
            name="SensitiveSight",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("user_id", models.BigIntegerField()),
                ("record_type", models.CharField(max_length=40)),
                ("record_id", models.BigIntegerField()),
                ("at", models.DateTimeField(db_index=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("user_id", "record_type", "record_id"), name="sensitive_sight_once")
                ],
            },
        ),
        migrations.RunPython(add_sightings, remove_sightings),
    ]
