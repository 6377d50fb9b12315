from django.db import models
from django.db.models import Q

from regulars.core.records.columns import KeyOf
from regulars.core.records.models import Record


class Pipeline(Record):
    """A pipeline is a way that deals go, stage by stage."""

    name = models.CharField("Name", max_length=120)
    name_key = KeyOf("name", max_length=120)
    place = models.PositiveSmallIntegerField("Place", default=0, help_text="Pipelines stand in this order.")

    class Meta:
        indexes = [
            models.Index(fields=["place", "id"], name="pipeline_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["trashed_at"], name="pipeline_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name
