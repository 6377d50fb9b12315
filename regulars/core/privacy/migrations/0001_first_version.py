import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="LegalBasis",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record_type", models.CharField(max_length=40, unique=True)),
                ("years", models.PositiveSmallIntegerField()),
                ("basis", models.CharField(max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name="Erasure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record_type", models.CharField(max_length=40)),
                ("record_id", models.BigIntegerField()),
                (
                    "ids",
                    models.JSONField(help_text="The record's id, and those of records that had become part of it."),
                ),
                (
                    "began",
                    models.JSONField(help_text="When each of these was first written, to know them again in a backup."),
                ),
                ("pseudonym", models.CharField(max_length=80)),
                ("at", models.DateTimeField()),
                ("by_id", models.BigIntegerField(null=True)),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("went", models.JSONField(default=list)),
                ("stayed", models.JSONField(default=list)),
                ("entry_id", models.BigIntegerField(null=True)),
                (
                    "is_repeated",
                    models.BooleanField(default=False, help_text="Done again after a backup was brought back."),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["record_id", "record_type"], name="erasure_record")],
            },
        ),
        migrations.CreateModel(
            name="ErasedMark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mark", models.CharField(db_index=True, max_length=64)),
                (
                    "erasure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="marks", to="privacy.erasure"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RetentionRule",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120)),
                ("record_type", models.CharField(max_length=40)),
                (
                    "filter",
                    models.JSONField(
                        help_text="A typed filter tree: which of the records; null: all of them.", null=True
                    ),
                ),
                (
                    "counted_from",
                    models.CharField(help_text="The field with the day; where it is empty, created_at.", max_length=60),
                ),
                ("months", models.PositiveSmallIntegerField()),
                (
                    "deed",
                    models.CharField(
                        choices=[("trash", "Put in the trash"), ("erase", "Erase for good")], max_length=10
                    ),
                ),
                ("is_on", models.BooleanField(default=False)),
                ("last_run_at", models.DateTimeField(null=True)),
                ("last_report", models.JSONField(default=dict)),
            ],
        ),
    ]
