from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice, Duration, KeyOf
from regulars.core.records.models import Record
from regulars.service.promise.priorities import PRIORITIES


class Promise(Record):
    """A promise is within what working time a case is answered and solved."""

    name = models.CharField("Name", max_length=120)
    name_key = KeyOf("name", max_length=120)
    priority = Choice("Priority", PRIORITIES, blank=True, help_text="For all of them without one.")
    queue = models.ForeignKey(
        "service.Queue", verbose_name="Queue", null=True, blank=True, on_delete=models.CASCADE, related_name="+",
        help_text="For all of them without one.",
    )  # fmt: skip
    level = models.CharField(
        "Contract level", max_length=60, blank=True, help_text="What the customer's contract calls it; any without one."
    )
    first_answer = Duration("First answer within", null=True, blank=True)
    resolution = Duration("Solved within", null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["name_key", "id"], name="promise_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["trashed_at"], name="promise_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name
