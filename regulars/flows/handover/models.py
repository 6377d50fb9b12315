from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice
from regulars.core.records.models import Record


class Handover(Record):
    """A handover ties a case and a deal of which one became of the other."""

    DIRECTIONS = [("to_sales", "To sales", "green"), ("to_service", "To service", "blue")]

    case = models.ForeignKey("service.Case", verbose_name="Case", on_delete=models.CASCADE, related_name="+")
    deal = models.ForeignKey("sales.Deal", verbose_name="Deal", on_delete=models.CASCADE, related_name="+")
    direction = Choice("To whom", DIRECTIONS, default="to_sales")
    reason = models.CharField("Why", max_length=300, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["created_at", "id"], name="handover_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["trashed_at"], name="handover_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.reason
