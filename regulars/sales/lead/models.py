from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice, KeyOf
from regulars.core.records.models import Record
from regulars.sales.sources import SOURCES

ALIVE = Q(trashed_at__isnull=True)


class Lead(Record):
    """A lead is an interest that somebody showed."""

    STATES = [
        ("new", "New", "blue"),
        ("worked", "Being worked", "amber"),
        ("qualified", "Qualified", "green"),
        ("disqualified", "Disqualified", "gray"),
    ]

    interest = models.CharField("Interest", max_length=300, help_text="What they asked for, in a few words.")
    interest_key = KeyOf("interest", max_length=300)
    party = models.ForeignKey("directory.Party", verbose_name="Who", on_delete=models.CASCADE, related_name="+")
    state = Choice("State", STATES, default="new", editable=False)
    source = Choice("Source", SOURCES, blank=True)
    campaign = models.CharField("Campaign", max_length=120, blank=True)
    campaign_key = KeyOf("campaign", max_length=120)
    reason = models.CharField("Why", max_length=300, blank=True, editable=False)
    assigned_why = models.CharField("Why this owner", max_length=300, blank=True, editable=False)
    deal = models.ForeignKey(
        "sales.Deal", verbose_name="Deal", null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    score = models.IntegerField("Score", default=0, editable=False, help_text="How warm it is: the sum of its points.")
    score_parts = models.JSONField(default=list, editable=False, help_text="What the score is the sum of.")
    worked_at = models.DateTimeField("Taken up", null=True, editable=False)
    closed_at = models.DateTimeField("Closed", null=True, editable=False)
    about = models.TextField("About", blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="Owner", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["state", "created_at", "id"], name="lead_queue", condition=ALIVE),
            models.Index(fields=["state", "score", "id"], name="lead_warmth", condition=ALIVE),
            models.Index(fields=["created_at", "id"], name="lead_order", condition=ALIVE),
            models.Index(fields=["owner", "state", "created_at", "id"], name="lead_owner", condition=ALIVE),
            models.Index(fields=["party", "-id"], name="lead_party"),
            models.Index(fields=["trashed_at"], name="lead_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.interest
