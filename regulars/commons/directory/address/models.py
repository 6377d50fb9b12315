from django.db import models


class PostalAddress(models.Model):
    """An address is where a party lives, works or receives things."""

    party = models.ForeignKey("directory.Party", on_delete=models.CASCADE, related_name="addresses")
    label = models.CharField("Label", max_length=60, blank=True, help_text="home, work, delivery …")
    street = models.CharField("Street", max_length=300, blank=True)
    street2 = models.CharField("Second line", max_length=300, blank=True)
    postcode = models.CharField("Postcode", max_length=30, blank=True)
    city = models.CharField("City", max_length=120, blank=True)
    region = models.CharField("Region", max_length=120, blank=True)
    country = models.CharField("Country", max_length=2, blank=True)
    is_primary = models.BooleanField("Primary", default=False)
