import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                ("happened_at", models.DateTimeField()),
                ("event", models.CharField(max_length=60)),
                ("room", models.CharField(max_length=30)),
                ("via", models.CharField(default="ui", max_length=12)),
                ("record_type", models.CharField(blank=True, max_length=40)),
                ("record_id", models.BigIntegerField(null=True)),
                ("title", models.CharField(blank=True, max_length=200)),
                ("text", models.TextField(blank=True)),
                ("data", models.JSONField(default=dict)),
                ("is_demo", models.BooleanField(default=False)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "undo_of",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="undone_in",
                        to="journal.entry",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["at", "id"], name="entry_at"),
                    models.Index(
                        condition=models.Q(("undo_of__isnull", False)), fields=["undo_of"], name="entry_undo_of"
                    ),
                    models.Index(
                        condition=models.Q(("room__in", ["security", "administration"])),
                        fields=["at", "id"],
                        name="entry_security",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record_type", models.CharField(max_length=40)),
                ("record_id", models.BigIntegerField()),
                ("action", models.CharField(max_length=10)),
                ("before", models.JSONField(null=True)),
                ("after", models.JSONField(null=True)),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="changes",
                        to="journal.entry",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["entry", "id"], name="change_entry"),
                    models.Index(fields=["record_type", "record_id", "id"], name="change_record"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Link",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject_id", models.BigIntegerField()),
                ("happened_at", models.DateTimeField()),
                ("event", models.CharField(max_length=60)),
                ("room", models.CharField(max_length=30)),
                ("by_id", models.BigIntegerField(null=True)),
                ("record_type", models.CharField(blank=True, max_length=40)),
                ("through_id", models.BigIntegerField(null=True)),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="journal.entry",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["subject_id", "-happened_at", "-entry"], name="link_timeline"),
                    models.Index(fields=["entry"], name="link_entry"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ChainHead",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.BigIntegerField(default=0)),
                ("hash", models.CharField(blank=True, max_length=64)),
                ("origin", models.CharField(blank=True, max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Seal",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("at", models.CharField(max_length=32)),
                ("tops", models.JSONField(help_text="By table, the last id that is sealed.")),
                ("root", models.CharField(max_length=64)),
                ("previous", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
                ("marks", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="Amendment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("table", models.CharField(max_length=20)),
                ("row_id", models.BigIntegerField()),
                ("was", models.CharField(max_length=64)),
                ("now", models.CharField(blank=True, help_text="Empty: removed.", max_length=64)),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["table", "row_id"], name="amendment_row")],
            },
        ),
    ]
