from django.db import models
from django.db.models import Q

from regulars.core.records.models import Record

ALIVE = Q(trashed_at__isnull=True)


class Rate(Record):
    """A rate is what one unit of another currency is worth in the company's own, from a day on."""

    currency = models.CharField("Currency", max_length=3, help_text="Three letters, for example USD.")
    rate = models.DecimalField(
        "Rate", max_digits=18, decimal_places=8, help_text="What one unit of it is worth in the company's currency."
    )
    day = models.DateField(
        "From", help_text="It holds from this day on, until the next one; of two for one day the later noted."
    )
    note = models.CharField("Where from", max_length=120, blank=True)
    home = models.CharField("In", max_length=3, editable=False)

    class Meta:
        indexes = [
            models.Index(fields=["-day", "-id"], name="rate_order", condition=ALIVE),
            models.Index(fields=["home", "currency", "-day"], name="rate_latest", condition=ALIVE),
            models.Index(fields=["trashed_at"], name="rate_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.currency
