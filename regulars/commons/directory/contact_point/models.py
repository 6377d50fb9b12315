from typing import Any

from django.db import models

from regulars.commons.directory.contact_point.keys import contact_key, home_country
from regulars.core.records.columns import Choice


class ContactPoint(models.Model):
    """A contact point is one way to reach a party: an e-mail address, a phone number, a web link."""

    KINDS = [("email", "E-mail"), ("phone", "Phone"), ("link", "Web link")]

    party = models.ForeignKey("directory.Party", on_delete=models.CASCADE, related_name="contact_points")
    kind = Choice("Kind", KINDS)
    value = models.CharField("Address or number", max_length=500)
    key = models.CharField(max_length=500, editable=False, help_text="Folded address, or the number as E.164.")
    label = models.CharField("Label", max_length=60, blank=True, help_text="work, home, mobile …")
    is_primary = models.BooleanField("Primary", default=False)
    last_worked_on = models.DateField("Last known to work", null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["kind", "key"], name="contact_point_key")]

    def save(self, *args: Any, **options: Any) -> None:
        """Save with the key that fits the value and the party's country."""
        country = self.party.country or home_country()
        self.key = contact_key(self.kind, self.value, country)
        super().save(*args, **options)
