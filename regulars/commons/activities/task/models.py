from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from regulars.commons.activities.task.turn import TurnOfTask
from regulars.core.records.columns import Choice
from regulars.core.records.models import Record


class Task(Record):
    """A task is something somebody promised to do by a day."""

    REPEATS = [
        ("daily", "Every day"),
        ("weekly", "Every week"),
        ("fortnightly", "Every two weeks"),
        ("monthly", "Every month"),
        ("quarterly", "Every three months"),
        ("yearly", "Every year"),
    ]

    title = models.CharField("Task", max_length=300)
    party = models.ForeignKey(
        "directory.Party", verbose_name="About", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    due_on = models.DateField("Due", null=True, blank=True)
    remind_days = models.PositiveSmallIntegerField(
        "Remind days before", null=True, blank=True, validators=[MaxValueValidator(3_650)]
    )
    repeats = Choice("Repeats", REPEATS, blank=True)
    repeat_day = models.PositiveSmallIntegerField(
        null=True, editable=False, help_text="The day of the month that is meant, where a month was too short for it."
    )
    details = models.TextField("Details", blank=True)
    done_at = models.DateTimeField("Done", null=True, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="For", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        indexes = [
            models.Index(fields=["due_on", "id"], name="task_order", condition=Q(trashed_at__isnull=True)),
            models.Index(TurnOfTask(), "id", name="task_turn", condition=Q(trashed_at__isnull=True)),
            models.Index("owner", TurnOfTask(), "id", name="task_owner_turn", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["owner", "due_on", "id"], name="task_due", condition=Q(done_at__isnull=True)),
            models.Index(fields=["party", "-id"], name="task_party"),
            models.Index(fields=["trashed_at"], name="task_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.title


class ChecklistItem(models.Model):
    """A checklist item is one step of a task."""

    task = models.ForeignKey("activities.Task", on_delete=models.CASCADE, related_name="checklist")
    text = models.CharField("Step", max_length=300)
    is_done = models.BooleanField("Done", default=False)
