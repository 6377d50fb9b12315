from django.db import models


class Passage(models.Model):
    """A passage is one stay of a deal in a stage, as the journal tells it."""

    MOVED, WON, LOST = "moved", "won", "lost"

    deal = models.ForeignKey("sales.Deal", on_delete=models.CASCADE, related_name="passages", db_index=False)
    stage = models.ForeignKey("sales.Stage", on_delete=models.CASCADE, related_name="+", db_index=False)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    seconds = models.BigIntegerField(null=True, help_text="How long it took; none while it lasts.")
    end = models.CharField(max_length=10, blank=True, help_text="moved, won or lost; empty while it lasts.")

    class Meta:
        indexes = [
            models.Index(fields=["deal", "stage"], name="passage_deal"),
            models.Index(fields=["stage", "deal"], name="passage_stage"),
            models.Index(fields=["until", "stage", "seconds"], name="passage_ended"),
        ]
