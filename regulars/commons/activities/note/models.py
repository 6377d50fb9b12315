from django.conf import settings
from django.db import models

from regulars.core.records.columns import RichText
from regulars.core.records.models import Record


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
        indexes = [models.Index(fields=["party", "-created_at"], name="note_party")]
