from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import KeyOf
from regulars.core.records.models import Record


class Contract(Record):
    """A contract says at which level a customer is served."""

    level = models.CharField("Level", max_length=60, help_text="As the promises call it: Gold, for example.")
    level_key = KeyOf("level", max_length=60)
    party = models.ForeignKey("directory.Party", verbose_name="Customer", on_delete=models.CASCADE, related_name="+")
    begins_on = models.DateField("From", null=True, blank=True, help_text="Since ever without one.")
    ends_on = models.DateField("Until", null=True, blank=True, help_text="Its last day; without one it goes on.")
    about = models.TextField("About", blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="Owner", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["level_key", "id"], name="contract_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["party", "-id"], name="contract_party"),
            models.Index(fields=["trashed_at"], name="contract_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.level
