from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice, Duration, RichText
from regulars.core.records.models import Record

ALIVE = Q(trashed_at__isnull=True)


class Call(Record):
    """A call is a conversation by phone: who called, when, how long, what came of it."""

    DIRECTIONS = [("out", "We called"), ("in", "They called")]
    OUTCOMES = [
        ("reached", "Reached", "green"),
        ("left_message", "Left a message", "amber"),
        ("no_answer", "No answer", "gray"),
        ("wrong_number", "Wrong number", "red"),
    ]

    direction = Choice("Direction", DIRECTIONS, default="out")
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
            models.Index(fields=["happened_at", "id"], name="call_order", condition=ALIVE),
            models.Index(fields=["outcome", "happened_at", "id"], name="call_outcome", condition=ALIVE),
            models.Index(fields=["party", "-happened_at"], name="call_party"),
            models.Index(fields=["trashed_at"], name="call_trash", condition=Q(trashed_at__isnull=False)),
        ]
