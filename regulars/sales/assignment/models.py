from django.conf import settings
from django.db import models


class AssignmentRule(models.Model):
    """An assignment rule says who gets the new leads of a territory, and in which way."""

    WAYS = [("turn", "In turn"), ("load", "Whoever has the fewest open leads")]

    name = models.CharField(max_length=120)
    place = models.PositiveSmallIntegerField(default=0, help_text="The first rule that fits decides.")
    is_on = models.BooleanField(default=True)
    is_for_all = models.BooleanField(default=True, help_text="For every lead, without a territory.")
    view = models.ForeignKey(
        "records.SavedView", null=True, on_delete=models.SET_NULL, related_name="+",
        help_text="The territory: a saved filter over the lead's party.",
    )  # fmt: skip
    way = models.CharField(max_length=10, choices=WAYS, default="turn")
    team = models.ForeignKey("access.Team", null=True, on_delete=models.SET_NULL, related_name="+")
    people = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")
    last = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+",
        help_text="Who got the last lead by this rule.",
    )  # fmt: skip

    def __str__(self) -> str:
        return self.name


class Assignment(models.Model):
    """An assignment says why a lead went to whom: by which rule, in which way, and who was passed over."""

    lead = models.ForeignKey("sales.Lead", on_delete=models.CASCADE, related_name="assignments")
    rule = models.ForeignKey("sales.AssignmentRule", null=True, on_delete=models.SET_NULL, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    why = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["-id"], name="assignment_order")]


class Absence(models.Model):
    """An absence says until when somebody is given no new leads."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    until = models.DateField()
