from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice
from regulars.core.records.models import Record

# Who competes is against us, not among the customer's people.
COMPETES = "competes"


class Part(Record):
    """A part is what somebody does in a deal."""

    PARTS = [
        ("decides", "Decides", "green"),
        ("influences", "Influences", "blue"),
        ("uses", "Uses", "violet"),
        ("buys", "Buys", "amber"),
        (COMPETES, "Competes", "red"),
        ("other", "Other", "gray"),
    ]

    deal = models.ForeignKey("sales.Deal", verbose_name="Deal", on_delete=models.CASCADE, related_name="+")
    party = models.ForeignKey("directory.Party", verbose_name="Who", on_delete=models.CASCADE, related_name="+")
    part = Choice("Part", PARTS, default="decides")
    note = models.CharField("Note", max_length=500, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["created_at", "id"], name="part_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["trashed_at"], name="part_trash", condition=Q(trashed_at__isnull=False)),
            models.Index(fields=["deal", "id"], name="part_deal"),
            models.Index(fields=["party", "-id"], name="part_party"),
        ]

    def __str__(self) -> str:
        return self.note
