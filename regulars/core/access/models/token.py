from django.db import models


class ApiToken(models.Model):
    """A token lets a program in as its user, as far as its scopes reach; its secret is kept as a hash only.

    `scopes` is {"*" | "room:<room>" | record type: "read" | "write"}, and "administer": "write" for the house itself.
    """

    user = models.ForeignKey("access.User", on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=120)
    public_id = models.CharField(max_length=16, unique=True)
    digest = models.CharField(max_length=64)
    scopes = models.JSONField(default=dict)
    made_by = models.ForeignKey("access.User", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)
    failed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name
