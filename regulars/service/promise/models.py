from django.conf import settings
from django.core.validators import MaxValueValidator
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
    warn_share = models.PositiveSmallIntegerField(
        "Warn at (%)", default=75, validators=[MaxValueValidator(99)],
        help_text="With so much used up it is near its breach: owner, watchers, the queue's lead are told; 0: never.",
    )  # fmt: skip
    can_raise = models.BooleanField("Then raise the priority", default=False)
    to_queue = models.ForeignKey(
        "service.Queue", verbose_name="Then hand to queue", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip
    to_user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="Then hand to", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip
    can_rest_for_supplier = models.BooleanField(
        "Stands while a supplier is waited for", default=False, help_text="For the customer it always does."
    )

    class Meta:
        indexes = [
            models.Index(fields=["name_key", "id"], name="promise_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["trashed_at"], name="promise_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name
