from django.db import models


class Lesson(models.Model):
    """A lesson is what the company's closed deals taught in one night; `learnt` is empty while they are too few.

    `learnt` holds the begin, a weight and a usual value for each feature, and how true it was on deals kept aside.
    """

    at = models.DateTimeField(auto_now_add=True)
    closed = models.PositiveIntegerField(help_text="How many closed deals there were to learn from.")
    won = models.PositiveIntegerField()
    learnt = models.JSONField(null=True)
    is_demo = models.BooleanField(default=False)
