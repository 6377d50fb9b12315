"""Comments, followers, notifications and how each user wishes to be notified."""

from django.conf import settings
from django.db import models

from regulars.core.database.rows import fetch_value
from regulars.core.records.columns import RichText
from regulars.core.records.models import Record
from regulars.core.records.registry import known_type


class Comment(Record):
    """A comment is what a user says to the others about a record; whoever sees the record sees it."""

    record_type = models.CharField("About kind", max_length=40, editable=False)
    record_id = models.BigIntegerField("About record", editable=False)
    text = RichText("Comment")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="Written by",
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    # When the record is merged into another, what was said about it goes with it.
    goes_with_record = True

    class Meta:
        indexes = [
            models.Index(fields=["record_type", "record_id", "id"], name="comment_record"),
            models.Index(
                fields=["created_at", "id"], name="comment_order", condition=models.Q(trashed_at__isnull=True)
            ),
            models.Index(fields=["trashed_at"], name="comment_trash", condition=models.Q(trashed_at__isnull=False)),
        ]

    @property
    def subject_id(self) -> int | None:
        """On whose timeline it stands: the record's own, or that of the one whom the record is about."""
        kind = known_type(self.record_type)
        if kind is None or kind.is_subject:
            return self.record_id if kind else None
        if not kind.subjects or any(f"{name}_id" != kind.column(name) for name in kind.subjects[:1]):
            return None
        found: int | None = fetch_value(
            f"SELECT {kind.column(kind.subjects[0])} FROM {kind.table()} WHERE id = %s", [self.record_id]
        )
        return found


class Follower(models.Model):
    """A follower is a user who is notified of what happens with a record; unfollowing is remembered."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    record_type = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    is_on = models.BooleanField(default=True)
    # Whoever follows a record follows what it became part of.
    goes_with_record = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record_type", "record_id", "user"], name="follower_once")]


class Notification(models.Model):
    """A notification tells a user of an entry that concerns her; of each entry once, for the weightiest reason."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    entry = models.ForeignKey("journal.Entry", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12)
    record_type = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    digest_on = models.DateField(null=True, help_text="The day of the digest that tells of it.")
    is_for_digest = models.BooleanField(default=False)
    goes_with_record = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "entry"], name="notification_once")]
        indexes = [
            models.Index(fields=["user", "-id"], name="notification_order"),
            models.Index(fields=["user", "id"], name="notification_unread", condition=models.Q(read_at__isnull=True)),
        ]


class NotificationWishes(models.Model):
    """How a user wishes to be notified: by kind, and at which hour of her day the digest is sent."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", primary_key=True)
    kinds = models.JSONField(default=dict)
    digest_hour = models.PositiveSmallIntegerField(default=8)
    digest_on = models.DateField(null=True, help_text="The last day for which a digest was made.")
