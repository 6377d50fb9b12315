import django.db.models.deletion
import regulars.core.records.columns
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("journal", "0001_first_version"),
    ]

    operations = [
        migrations.CreateModel(
            name="NotificationWishes",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("kinds", models.JSONField(default=dict)),
                ("digest_hour", models.PositiveSmallIntegerField(default=8)),
                ("digest_on", models.DateField(help_text="The last day for which a digest was made.", null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Follower",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record_type", models.CharField(max_length=40)),
                ("record_id", models.BigIntegerField()),
                ("is_on", models.BooleanField(default=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("record_type", "record_id", "user"), name="follower_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Notification",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=12)),
                ("record_type", models.CharField(max_length=40)),
                ("record_id", models.BigIntegerField()),
                ("at", models.DateTimeField()),
                ("read_at", models.DateTimeField(null=True)),
                ("digest_on", models.DateField(help_text="The day of the digest that tells of it.", null=True)),
                ("is_for_digest", models.BooleanField(default=False)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="journal.entry"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["user", "-id"], name="notification_order"),
                    models.Index(
                        condition=models.Q(("read_at__isnull", True)), fields=["user", "id"], name="notification_unread"
                    ),
                ],
                "constraints": [models.UniqueConstraint(fields=("user", "entry"), name="notification_once")],
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("trashed_at", models.DateTimeField(editable=False, null=True)),
                ("is_demo", models.BooleanField(default=False, editable=False)),
                ("custom", models.JSONField(default=dict, editable=False)),
                ("record_type", models.CharField(editable=False, max_length=40, verbose_name="About kind")),
                ("record_id", models.BigIntegerField(editable=False, verbose_name="About record")),
                ("text", regulars.core.records.columns.RichText(verbose_name="Comment")),
                (
                    "author",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="Written by",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["record_type", "record_id", "id"], name="comment_record"),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["created_at", "id"],
                        name="comment_order",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", False)), fields=["trashed_at"], name="comment_trash"
                    ),
                ],
            },
        ),
    ]
