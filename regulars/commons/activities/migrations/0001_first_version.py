import django.db.models.deletion
import regulars.commons.activities.task.turn
import regulars.core.records.columns
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("directory", "0001_first_version"),
    ]

    operations = [
        migrations.CreateModel(
            name="Task",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("trashed_at", models.DateTimeField(editable=False, null=True)),
                ("is_demo", models.BooleanField(default=False, editable=False)),
                ("custom", models.JSONField(default=dict, editable=False)),
                ("title", models.CharField(max_length=300, verbose_name="Task")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="Due")),
                (
                    "remind_days",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="Remind days before"),
                ),
                (
                    "repeats",
                    regulars.core.records.columns.Choice(
                        blank=True,
                        choices=[
                            ("daily", "Every day"),
                            ("weekly", "Every week"),
                            ("fortnightly", "Every two weeks"),
                            ("monthly", "Every month"),
                            ("quarterly", "Every three months"),
                            ("yearly", "Every year"),
                        ],
                        max_length=30,
                        verbose_name="Repeats",
                    ),
                ),
                ("details", models.TextField(blank=True, verbose_name="Details")),
                ("done_at", models.DateTimeField(editable=False, null=True, verbose_name="Done")),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="For",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="directory.party",
                        verbose_name="About",
                    ),
                ),
                (
                    "repeat_day",
                    models.PositiveSmallIntegerField(
                        editable=False,
                        help_text="The day of the month that is meant, where a month was too short for it.",
                        null=True,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at__isnull", True)), fields=["owner", "due_on", "id"], name="task_due"
                    ),
                    models.Index(fields=["party", "-id"], name="task_party"),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)), fields=["due_on", "id"], name="task_order"
                    ),
                    models.Index(
                        regulars.commons.activities.task.turn.TurnOfTask(),
                        models.F("id"),
                        condition=models.Q(("trashed_at__isnull", True)),
                        name="task_turn",
                    ),
                    models.Index(
                        models.F("owner"),
                        regulars.commons.activities.task.turn.TurnOfTask(),
                        models.F("id"),
                        condition=models.Q(("trashed_at__isnull", True)),
                        name="task_owner_turn",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", False)), fields=["trashed_at"], name="task_trash"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ChecklistItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(max_length=300, verbose_name="Step")),
                ("is_done", models.BooleanField(default=False, verbose_name="Done")),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="checklist", to="activities.task"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Visit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("trashed_at", models.DateTimeField(editable=False, null=True)),
                ("is_demo", models.BooleanField(default=False, editable=False)),
                ("custom", models.JSONField(default=dict, editable=False)),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="Where")),
                ("happened_at", models.DateTimeField(verbose_name="When")),
                ("duration", regulars.core.records.columns.Duration(blank=True, null=True, verbose_name="How long")),
                (
                    "outcome",
                    regulars.core.records.columns.Choice(
                        blank=True,
                        choices=[("went_well", "Went well"), ("follow_up", "Needs follow-up"), ("missed", "Missed")],
                        max_length=30,
                        verbose_name="Outcome",
                    ),
                ),
                ("summary", regulars.core.records.columns.RichText(blank=True, verbose_name="What was said")),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="By",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="directory.party",
                        verbose_name="With",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["party", "-happened_at"], name="visit_party"),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["happened_at", "id"],
                        name="visit_order",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["outcome", "happened_at", "id"],
                        name="visit_outcome",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", False)), fields=["trashed_at"], name="visit_trash"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Call",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("trashed_at", models.DateTimeField(editable=False, null=True)),
                ("is_demo", models.BooleanField(default=False, editable=False)),
                ("custom", models.JSONField(default=dict, editable=False)),
                (
                    "direction",
                    regulars.core.records.columns.Choice(
                        choices=[("out", "We called"), ("in", "They called")],
                        default="out",
                        max_length=30,
                        verbose_name="Direction",
                    ),
                ),
                ("happened_at", models.DateTimeField(verbose_name="When")),
                ("duration", regulars.core.records.columns.Duration(blank=True, null=True, verbose_name="How long")),
                (
                    "outcome",
                    regulars.core.records.columns.Choice(
                        blank=True,
                        choices=[
                            ("reached", "Reached"),
                            ("left_message", "Left a message"),
                            ("no_answer", "No answer"),
                            ("wrong_number", "Wrong number"),
                        ],
                        max_length=30,
                        verbose_name="Outcome",
                    ),
                ),
                ("summary", regulars.core.records.columns.RichText(blank=True, verbose_name="What was said")),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="By",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="directory.party",
                        verbose_name="With",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["party", "-happened_at"], name="call_party"),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["happened_at", "id"],
                        name="call_order",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["outcome", "happened_at", "id"],
                        name="call_outcome",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", False)), fields=["trashed_at"], name="call_trash"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("trashed_at", models.DateTimeField(editable=False, null=True)),
                ("is_demo", models.BooleanField(default=False, editable=False)),
                ("custom", models.JSONField(default=dict, editable=False)),
                ("text", regulars.core.records.columns.RichText(verbose_name="Note")),
                ("is_pinned", models.BooleanField(default=False, verbose_name="Pinned")),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="Written by",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="directory.party",
                        verbose_name="About",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["party", "-created_at"], name="note_party"),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)), fields=["created_at", "id"], name="note_order"
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", False)), fields=["trashed_at"], name="note_trash"
                    ),
                ],
            },
        ),
    ]
