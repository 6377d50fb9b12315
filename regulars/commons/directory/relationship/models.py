from django.db import models
from django.db.models import Q

from regulars.core.records.models import Record


class RelationshipKind(Record):
    """A kind of relationship has a name for each end: works at / employs."""

    name = models.CharField("From one end", max_length=80, help_text="works at")
    reverse_name = models.CharField("From the other end", max_length=80, help_text="employs")
    slug = models.SlugField(max_length=60, unique=True, editable=False)
    is_employment = models.BooleanField("Is employment", default=False)

    def __str__(self) -> str:
        return self.name


class Relationship(Record):
    """A relationship ties two parties for a while: Amara works at Lindqvist Bakery since 2021."""

    kind = models.ForeignKey("directory.RelationshipKind", on_delete=models.PROTECT, related_name="+")
    source = models.ForeignKey(
        "directory.Party", verbose_name="From", on_delete=models.CASCADE, related_name="ties_out"
    )
    target = models.ForeignKey("directory.Party", verbose_name="To", on_delete=models.CASCADE, related_name="ties_in")
    since = models.DateField("Since", null=True, blank=True)
    until = models.DateField("Until", null=True, blank=True)
    note = models.CharField("As", max_length=160, blank=True, help_text="Head of buying, aunt …")

    class Meta:
        indexes = [
            models.Index(fields=["created_at", "id"], name="relationship_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["since"], name="relationship_since", condition=Q(since__isnull=False)),
            models.Index(fields=["until"], name="relationship_until", condition=Q(until__isnull=False)),
            models.Index(fields=["trashed_at"], name="relationship_trash", condition=Q(trashed_at__isnull=False)),
        ]
