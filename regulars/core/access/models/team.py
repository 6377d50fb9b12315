from django.db import models


class Team(models.Model):
    """A team is people who share their records; it may sit inside another team."""

    name = models.CharField(max_length=120, unique=True)
    parent = models.ForeignKey("access.Team", null=True, blank=True, on_delete=models.PROTECT, related_name="inside")

    def __str__(self) -> str:
        return self.name
