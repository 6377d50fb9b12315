from django.db import models
from django.db.models import Q

from regulars.core.records.columns import KeyOf
from regulars.core.records.models import Record


class Category(Record):
    """A category is a shelf on which articles stand."""

    name = models.CharField("Name", max_length=120)
    name_key = KeyOf("name", max_length=120)
    about = models.CharField("In a sentence", max_length=240, blank=True)
    place = models.PositiveIntegerField("Place", default=100, help_text="The smallest stands first.")

    class Meta:
        indexes = [
            models.Index(fields=["place", "id"], name="category_order", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["name_key", "id"], name="category_name", condition=Q(trashed_at__isnull=True)),
            models.Index(fields=["trashed_at"], name="category_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name


class CategoryName(models.Model):
    """A name is what a category is called in another language."""

    category = models.ForeignKey("service.Category", on_delete=models.CASCADE, related_name="names")
    language = models.CharField("Language", max_length=12, help_text="Its code: de, ar, pt-br …")
    name = models.CharField("Name", max_length=120)
    about = models.CharField("In a sentence", max_length=240, blank=True)
