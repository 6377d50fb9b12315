from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice, KeyOf
from regulars.core.records.models import Record
from regulars.service.channels import CHANNELS

WEEKDAYS = [
    ("0", "Monday"), ("1", "Tuesday"), ("2", "Wednesday"), ("3", "Thursday"), ("4", "Friday"), ("5", "Saturday"),
    ("6", "Sunday"),
]  # fmt: skip


class Queue(Record):
    """A queue is where cases wait."""

    ASKING = [("solved", "When a case is solved"), ("closed", "When a case is closed")]
    AFTER_BAD = [("alert", "Tell owner and lead"), ("reopen", "Open the case again")]

    name = models.CharField("Name", max_length=120)
    name_key = KeyOf("name", max_length=120)
    zone = models.CharField("Time zone", max_length=64, blank=True, help_text="The company's own without one.")
    reopen_days = models.PositiveSmallIntegerField(
        "Days to reopen", default=14, validators=[MaxValueValidator(3_650)],
        help_text="For so long after it was solved a case is opened again by an answer; later it is a new one.",
    )  # fmt: skip
    lead = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="Led by", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+", help_text="Is told before a promise of this queue is broken.",
    )  # fmt: skip
    takes = Choice(
        "Takes what comes by",
        CHANNELS,
        blank=True,
        help_text="New cases of this channel that name no queue stand here.",
    )
    asks = Choice(
        "Asks how it went", ASKING, blank=True, help_text="One question to the customer, by a link that is good once."
    )
    after_bad = Choice("After a bad answer", AFTER_BAD, blank=True, help_text="Without one it is only noted.")

    class Meta:
        indexes = [
            models.Index(fields=["name_key", "id"], name="queue_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["trashed_at"], name="queue_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name


class QueueWindow(models.Model):
    """A window is from when until when a weekday is worked."""

    queue = models.ForeignKey("service.Queue", on_delete=models.CASCADE, related_name="windows")
    weekday = Choice("Weekday", WEEKDAYS)
    begins = models.CharField("From", max_length=5, help_text="Like 09:00.")
    ends = models.CharField("Until", max_length=5, help_text="Like 17:30; 24:00 is the end of the day.")


class QueueHoliday(models.Model):
    """A holiday is a day on which a queue does not work."""

    queue = models.ForeignKey("service.Queue", on_delete=models.CASCADE, related_name="holidays")
    day = models.DateField("Day")
    name = models.CharField("Name", max_length=120, blank=True)
