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
            name="Tidying",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="HouseDay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("zone", models.CharField(max_length=64)),
                ("is_sure", models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name="Job",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=60)),
                ("label", models.CharField(max_length=200)),
                ("args", models.JSONField(default=dict)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("running", "Running"),
                            ("done", "Done"),
                            ("failed", "Failed"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("done", models.BigIntegerField(default=0)),
                (
                    "done_kept",
                    models.BigIntegerField(default=0, help_text="How much was done when the checkpoint was written."),
                ),
                ("total", models.BigIntegerField(null=True)),
                ("checkpoint", models.JSONField(default=dict)),
                ("result", models.JSONField(null=True)),
                ("error", models.TextField(blank=True)),
                ("attempts", models.PositiveIntegerField(default=0)),
                ("is_visible", models.BooleanField(default=True)),
                ("is_cancel_requested", models.BooleanField(default=False)),
                ("task_id", models.UUIDField(null=True, unique=True)),
                ("worker", models.CharField(blank=True, max_length=160)),
                ("heartbeat_at", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("started_at", models.DateTimeField(null=True)),
                ("eta_at", models.DateTimeField(null=True)),
                ("finished_at", models.DateTimeField(null=True)),
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
                    "language",
                    models.CharField(
                        blank=True, default="", help_text="Of whoever began it, who is told.", max_length=16
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["by", "-id"], name="job_by"),
                    models.Index(
                        condition=models.Q(("state__in", ["waiting", "running"])), fields=["state"], name="job_open"
                    ),
                    models.Index(fields=["finished_at"], name="job_finished"),
                ],
            },
        ),
    ]
