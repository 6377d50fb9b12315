from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice, KeyOf
from regulars.core.records.models import Record


class Sequence(Record):
    """A sequence is a few steps over some days."""

    name = models.CharField("Name", max_length=120)
    name_key = KeyOf("name", max_length=120)
    about = models.TextField("When it is used", blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["name_key", "id"], name="sequence_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["trashed_at"], name="sequence_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name


class SequenceStep(models.Model):
    """A step says what is to be done so many days after somebody was taken in."""

    KINDS = [("call", "Call", "teal"), ("task", "Task", "blue")]

    sequence = models.ForeignKey("sales.Sequence", on_delete=models.CASCADE, related_name="steps")
    day = models.PositiveSmallIntegerField("Day", default=0, validators=[MaxValueValidator(730)])
    kind = Choice("What", KINDS, default="call")
    text = models.CharField("In a few words", max_length=200, blank=True)
