from django.db import models
from django.db.models import Q

from regulars.core.records.columns import KeyOf
from regulars.core.records.models import Record


class LostReason(Record):
    """A reason is why deals are lost, as this company says it."""

    name = models.CharField("Reason", max_length=120)
    name_key = KeyOf("name", max_length=120)
    place = models.PositiveSmallIntegerField("Place", default=0, help_text="Reasons are offered in this order.")

    class Meta:
        indexes = [
            models.Index(fields=["place", "id"], name="lost_reason_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["trashed_at"], name="lost_reason_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name
