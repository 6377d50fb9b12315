"""How often backups are made, and how many are kept."""

from django.db import models


class BackupPlan(models.Model):
    """The backup plan is a single row: how often, and how many of the newest, of days, weeks and months are kept."""

    every_hours = models.PositiveIntegerField(default=24, help_text="0 makes none by itself.")
    keep_newest = models.PositiveIntegerField(default=3)
    keep_days = models.PositiveIntegerField(default=7)
    keep_weeks = models.PositiveIntegerField(default=4)
    keep_months = models.PositiveIntegerField(default=6)
    asked_at = models.DateTimeField(null=True, help_text="When the last one was begun by itself.")
