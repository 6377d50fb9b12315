from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Amount, Choice, KeyOf
from regulars.core.records.models import Record


class Goal(Record):
    """A goal is what is meant to be sold in a month, a quarter or a year."""

    PERIODS = [("month", "Month", "blue"), ("quarter", "Quarter", "teal"), ("year", "Year", "violet")]

    name = models.CharField("Called", max_length=120, blank=True)
    name_key = KeyOf("name", max_length=120)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="Seller", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+", help_text="Whose goal it is; of a team's, who set it.",
    )  # fmt: skip
    team = models.CharField("Team", max_length=20, blank=True)
    period = Choice("Period", PERIODS, default="month")
    begins_on = models.DateField("Begins", help_text="Any day in it: the period it falls into is meant.")
    value = Amount("To be sold")
    currency = models.CharField(max_length=3, blank=True, editable=False)

    class Meta:
        indexes = [
            models.Index(fields=["begins_on", "id"], name="goal_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["trashed_at"], name="goal_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name
