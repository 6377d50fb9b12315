from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice, KeyOf, Percent
from regulars.core.records.models import Record


class Stage(Record):
    """A stage is one step of a pipeline."""

    name = models.CharField("Name", max_length=120)
    name_key = KeyOf("name", max_length=120)
    pipeline = models.ForeignKey(
        "sales.Pipeline", verbose_name="Pipeline", on_delete=models.CASCADE, related_name="stages"
    )
    place = models.PositiveSmallIntegerField("Place", default=0, help_text="Stages stand in this order.")
    probability = Percent("Probability", default=0, help_text="Of a hundred deals here, how many are won.")
    stale_days = models.PositiveSmallIntegerField(
        "Stale after days", null=True, blank=True, validators=[MaxValueValidator(3_650)]
    )

    class Meta:
        indexes = [
            models.Index(fields=["place", "id"], name="stage_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["trashed_at"], name="stage_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name


class StageNeed(models.Model):
    """A stage's need is what must be filled in of a deal before it enters."""

    NEEDS = [
        ("value", "Worth"),
        ("expected_on", "Expected"),
        ("next_step", "Next step"),
        ("owner", "Owner"),
        ("source", "Source"),
        ("about", "About"),
        ("lines", "Lines"),
    ]

    stage = models.ForeignKey("sales.Stage", on_delete=models.CASCADE, related_name="needs")
    field = Choice("What must be filled in", NEEDS)
