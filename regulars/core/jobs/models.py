"""Jobs, and when the house was last tidied."""

from django.conf import settings
from django.db import models


class Job(models.Model):
    """A job is long work done in the background: it shows how far it is and survives a restart.

    `task_id` names the queue entry of the present attempt. Whoever writes to a running job must hold it:
    an attempt whose worker was taken for dead finds another id here and can no longer do harm.
    """

    STATES = [
        ("waiting", "Waiting"),
        ("running", "Running"),
        ("done", "Done"),
        ("failed", "Failed"),
        ("cancelled", "Cancelled"),
    ]
    FINISHED = ("done", "failed", "cancelled")

    kind = models.CharField(max_length=60)
    label = models.CharField(max_length=200)
    args = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=STATES, default="waiting")
    done = models.BigIntegerField(default=0)
    done_kept = models.BigIntegerField(default=0, help_text="How much was done when the checkpoint was written.")
    total = models.BigIntegerField(null=True)
    checkpoint = models.JSONField(default=dict)
    result = models.JSONField(null=True)
    error = models.TextField(blank=True)
    attempts = models.PositiveIntegerField(default=0)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    language = models.CharField(max_length=16, blank=True, default="", help_text="Of whoever began it, who is told.")
    is_visible = models.BooleanField(default=True)
    is_cancel_requested = models.BooleanField(default=False)
    task_id = models.UUIDField(null=True, unique=True)
    worker = models.CharField(max_length=160, blank=True)
    heartbeat_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True)
    eta_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["by", "-id"], name="job_by"),
            models.Index(fields=["state"], name="job_open", condition=models.Q(state__in=["waiting", "running"])),
            models.Index(fields=["finished_at"], name="job_finished"),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def is_finished(self) -> bool:
        """Whether nothing more will happen by itself."""
        return self.state in self.FINISHED

    @property
    def can_be_cancelled(self) -> bool:
        """Whether cancelling would do something: also to a failed job that kept part of its work."""
        if self.state == "failed":
            return bool(self.checkpoint)
        return not self.is_finished and not self.is_cancel_requested


class Tidying(models.Model):
    """A single row that says when the house was last tidied, so that one worker does it, not all."""

    at = models.DateTimeField()


class HouseDay(models.Model):
    """A single row: which day has begun at the company, and whether nobody can still write by the one before."""

    day = models.DateField()
    zone = models.CharField(max_length=64)
    is_sure = models.BooleanField(default=False)
