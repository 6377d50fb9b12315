from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import RichText
from regulars.core.records.models import Record

ALIVE = Q(trashed_at__isnull=True)


class Note(Record):
    """A note is something worth remembering about a party."""

    party = models.ForeignKey("directory.Party", verbose_name="About", on_delete=models.CASCADE, related_name="+")
    text = RichText("Note")
    is_pinned = models.BooleanField("Pinned", default=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="Written by",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        indexes = [
            models.Index(fields=["created_at", "id"], name="note_order", condition=ALIVE),
            models.Index(fields=["party", "-created_at"], name="note_party"),
            models.Index(fields=["trashed_at"], name="note_trash", condition=Q(trashed_at__isnull=False)),
        ]
