from django.db import models


class LeadHabits(models.Model):
    """The company's habits with leads: what is worth how many points, and why leads are qualified or let go."""

    points = models.JSONField(default=dict, help_text="What differs from the points that every house begins with.")
    merits = models.JSONField(default=list, help_text="Why leads are qualified, to choose from.")
    reasons = models.JSONField(default=list, help_text="Why leads are let go, to choose from.")
