from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice
from regulars.core.records.models import Record

ALIVE = Q(trashed_at__isnull=True)


class Enrolment(Record):
    """An enrolment is somebody on her way through a sequence."""

    STATES = [
        ("running", "Running", "blue"),
        ("paused", "Paused", "amber"),
        ("done", "Done", "green"),
        ("stopped", "Stopped", "gray"),
    ]

    party = models.ForeignKey("directory.Party", verbose_name="Who", on_delete=models.CASCADE, related_name="+")
    sequence = models.ForeignKey("sales.Sequence", verbose_name="Sequence", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(
        "Called", max_length=120, blank=True, editable=False, help_text="As its sequence is called."
    )
    state = Choice("State", STATES, default="running", editable=False)
    began_on = models.DateField("Day 0", null=True, editable=False, help_text="From which day its steps are counted.")
    step = models.PositiveSmallIntegerField("Steps done", default=0, editable=False)
    next_on = models.DateField("Next step on", null=True, editable=False)
    why = models.CharField("Why", max_length=200, blank=True, editable=False)
    paused_on = models.DateField("Paused on", null=True, editable=False)
    note = models.CharField("Note", max_length=300, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="Owner", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["state", "next_on", "id"], name="enrolment_due", condition=ALIVE),
            models.Index(fields=["next_on", "id"], name="enrolment_order", condition=ALIVE),
            models.Index(fields=["party", "-id"], name="enrolment_party"),
            models.Index(fields=["trashed_at"], name="enrolment_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name
