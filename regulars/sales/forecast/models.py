from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Amount


class ForecastNight(models.Model):
    """A forecast night is one of the days at whose begin the forecast was noted down."""

    day = models.DateField(unique=True)
    at = models.DateTimeField(auto_now_add=True)
    is_demo = models.BooleanField(default=False)


class Belief(models.Model):
    """A belief is what was expected of one month, seller and currency when a day began."""

    night = models.ForeignKey("sales.ForecastNight", on_delete=models.CASCADE, related_name="beliefs", db_index=False)
    month = models.CharField(max_length=7, help_text="2026-11")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    currency = models.CharField(max_length=3, blank=True)
    count = models.PositiveIntegerField()
    closed = Amount()
    committed = Amount()
    best = Amount()
    weighted = Amount()
    likely = Amount(null=True, help_text="Weighted by the learnt chance; none where there was none.")

    class Meta:
        indexes = [
            models.Index(fields=["night", "month"], name="belief_night"),
            models.Index(fields=["month", "night"], name="belief_month"),
            models.Index(fields=["owner"], name="belief_owner", condition=Q(owner__isnull=False)),
        ]
