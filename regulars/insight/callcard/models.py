import datetime as dt

from django.conf import settings
from django.db import models
from django.utils import timezone

MOST_RINGING = dt.timedelta(minutes=4)
MOST_SPOKEN = dt.timedelta(hours=6)


class PhoneCall(models.Model):
    """A phone call is what a telephone system tells of one call: that it rings, is answered, has ended."""

    STATES = [("ringing", "Rings"), ("answered", "Answered"), ("ended", "Ended")]

    system = models.CharField(max_length=60, help_text="By whose token it was told.")
    told_as = models.CharField(max_length=200, help_text="The call's own id in that system.")
    state = models.CharField(max_length=10, choices=STATES, default="ringing")
    direction = models.CharField(max_length=3, default="in")
    number = models.CharField(max_length=60, blank=True)
    rang_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    has_voicemail = models.BooleanField(default=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", help_text="Who took it."
    )
    party = models.ForeignKey("directory.Party", null=True, on_delete=models.SET_NULL, related_name="+")
    call = models.ForeignKey("activities.Call", null=True, on_delete=models.SET_NULL, related_name="+")
    is_written = models.BooleanField(default=False, help_text="Once: an entry that was taken back stays so.")
    concerns = models.JSONField(default=list, help_text="Whose number it was when it rang: goes when they are erased.")
    heard_at = models.DateTimeField(db_index=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["system", "told_as"], name="phone_call_once")]

    def __str__(self) -> str:
        return self.number

    @property
    def seconds(self) -> int | None:
        """How long it was spoken, as far as both ends are known."""
        if not (self.answered_at and self.ended_at):
            return None
        return max(0, round((self.ended_at - self.answered_at).total_seconds()))

    @property
    def is_lost(self) -> bool:
        """Whether nothing was heard of it for longer than it can go on like that: its end was lost on the way."""
        most = {"ringing": MOST_RINGING, "answered": MOST_SPOKEN}.get(self.state)
        return most is not None and timezone.now() - self.heard_at > most

    @property
    def is_missed(self) -> bool:
        """Whether it ended before anybody answered."""
        return self.state == "ended" and self.answered_at is None


class Ringing(models.Model):
    """A ringing is on whose screen a phone call shows, until she puts it away."""

    phone_call = models.ForeignKey("insight.PhoneCall", on_delete=models.CASCADE, related_name="ringings")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    put_away_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "phone_call"], name="ringing_once")]
        indexes = [models.Index(fields=["user"], name="ringing_shown", condition=models.Q(put_away_at__isnull=True))]


class Extension(models.Model):
    """An extension is what a telephone system calls the phone of a user: a number, a name, a SIP address."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=120)
    key = models.CharField(max_length=120, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="extension_once")]

    def __str__(self) -> str:
        return self.name
