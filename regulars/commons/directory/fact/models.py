from django.db import models


class Fact(models.Model):
    """A fact is something that makes this party unique: "prefers calls before ten"."""

    party = models.ForeignKey("directory.Party", on_delete=models.CASCADE, related_name="facts")
    text = models.CharField("Fact", max_length=500)
    source = models.CharField("Source", max_length=160, blank=True, help_text="Who said so, or where it stands.")
    learnt_on = models.DateField("Learnt on", null=True, blank=True)
