"""Files and pictures, kept once each by the hash of their content."""

from django.conf import settings
from django.db import models


class File(models.Model):
    """A file is an attachment or a picture; its bytes lie in a folder or a bucket under their hash."""

    name = models.CharField(max_length=255)
    content_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    digest = models.CharField(max_length=64, db_index=True, help_text="SHA-256 of the content.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    is_demo = models.BooleanField(default=False)
    is_unused = models.BooleanField(default=False, help_text="Brought, and nothing has ever referred to it.")

    class Meta:
        indexes = [models.Index(fields=["at"], condition=models.Q(is_unused=True), name="file_unused")]

    def __str__(self) -> str:
        return self.name
