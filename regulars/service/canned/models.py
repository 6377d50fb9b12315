from django.db import models
from django.db.models import Q

from regulars.core.records.columns import KeyOf
from regulars.core.records.models import Record


class CannedAnswer(Record):
    """A canned answer is a text that is said again and again."""

    name = models.CharField("Name", max_length=120)
    name_key = KeyOf("name", max_length=120)
    text = models.TextField("Text", help_text="With fields like {contact.first_name} and {case.number}.")
    queue = models.ForeignKey(
        "service.Queue", verbose_name="Queue", null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        help_text="For all of them without one.",
    )  # fmt: skip
    language = models.CharField("Language", max_length=16, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["name_key", "id"], name="canned_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["trashed_at"], name="canned_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name
