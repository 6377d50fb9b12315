from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Amount, KeyOf
from regulars.core.records.models import Record

ALIVE = Q(trashed_at__isnull=True)


class Product(Record):
    """A product is something we sell: a thing, an hour, a service."""

    name = models.CharField("Name", max_length=200)
    name_key = KeyOf("name", max_length=200)
    code = models.CharField("Code", max_length=60, blank=True)
    code_key = KeyOf("code", max_length=60)
    unit = models.CharField("Unit", max_length=40, blank=True, help_text="piece, hour, kg, month …")
    price = Amount("Price", null=True, blank=True, help_text="For one unit, without tax.")
    currency = models.CharField(max_length=3, blank=True, editable=False)
    category = models.CharField("Category", max_length=120, blank=True)
    category_key = KeyOf("category", max_length=120)
    is_active = models.BooleanField("For sale", default=True)
    about = models.TextField("About", blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["name_key", "id"], name="product_order", condition=ALIVE),
            models.Index(fields=["code_key", "id"], name="product_code", condition=ALIVE),
            models.Index(fields=["category_key", "name_key", "id"], name="product_category", condition=ALIVE),
            models.Index(fields=["trashed_at"], name="product_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name
