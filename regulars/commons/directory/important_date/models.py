from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models

from regulars.core.records.columns import Choice, PartialDateText
from regulars.foundation.partial_dates import PartialDate


class ImportantDate(models.Model):
    """An important date is a day worth remembering each year; its year may be unknown."""

    KINDS = [("birthday", "Birthday"), ("anniversary", "Anniversary"), ("name_day", "Name day"), ("other", "Other")]

    party = models.ForeignKey("directory.Party", on_delete=models.CASCADE, related_name="dates")
    kind = Choice("Kind", KINDS, default="birthday")
    label = models.CharField("Label", max_length=80, blank=True)
    day = PartialDateText("Day")
    month_day = models.PositiveSmallIntegerField(editable=False, help_text="Month × 100 + day.")
    remind_days = models.PositiveSmallIntegerField(
        "Remind days before", null=True, blank=True, validators=[MaxValueValidator(366)]
    )

    class Meta:
        indexes = [
            models.Index(fields=["month_day", "party"], name="important_date_day"),
            models.Index(fields=["month_day"], name="important_date_reminded", condition=models.Q(remind_days__gt=7)),
        ]

    def save(self, *args: Any, **options: Any) -> None:
        """Save with the month and day by which it is found each year."""
        day = PartialDate.parse(self.day)
        self.month_day = day.month * 100 + day.day
        super().save(*args, **options)
