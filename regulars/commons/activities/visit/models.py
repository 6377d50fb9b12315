from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice, Duration, RichText
from regulars.core.records.models import Record

ALIVE = Q(trashed_at__isnull=True)


class Visit(Record):
    """A visit is a meeting in person: where, when, how long, what came of it."""

    OUTCOMES = [
        ("went_well", "Went well", "green"),
        ("follow_up", "Needs follow-up", "amber"),
        ("missed", "Missed", "red"),
    ]

    place = models.CharField("Where", max_length=200, blank=True)
    party = models.ForeignKey("directory.Party", verbose_name="With", on_delete=models.CASCADE, related_name="+")
    happened_at = models.DateTimeField("When")
    duration = Duration("How long", null=True, blank=True)
    outcome = Choice("Outcome", OUTCOMES, blank=True)
    summary = RichText("What was said", blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="By", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        indexes = [
            models.Index(fields=["happened_at", "id"], name="visit_order", condition=ALIVE),
            models.Index(fields=["outcome", "happened_at", "id"], name="visit_outcome", condition=ALIVE),
            models.Index(fields=["party", "-happened_at"], name="visit_party"),
            models.Index(fields=["trashed_at"], name="visit_trash", condition=Q(trashed_at__isnull=False)),
        ]
