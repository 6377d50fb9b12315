from django.db import models


class AccessEpoch(models.Model):
    """A single number that rises with every change of users, teams, roles or custom fields."""

    number = models.BigIntegerField(default=1)
