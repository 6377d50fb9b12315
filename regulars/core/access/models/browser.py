from django.db import models


class BrowserSession(models.Model):
    """A session as its user recognises it: since when, where, and in what browser."""

    user = models.ForeignKey("access.User", on_delete=models.CASCADE, related_name="sessions")
    session_key = models.CharField(max_length=40, unique=True)
    address = models.CharField(max_length=64, blank=True)
    browser = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    seen_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.browser


class KnownDevice(models.Model):
    """A browser that its user has come from before; a trusted one is not asked for a second factor."""

    user = models.ForeignKey("access.User", on_delete=models.CASCADE, related_name="devices")
    digest = models.CharField(max_length=64)
    browser = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    trusted_until = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "digest"], name="known_device_once")]

    def __str__(self) -> str:
        return self.browser
