"""Guarding the door."""

from django.db import models


class SignInTry(models.Model):
    """A try to sign in that has not succeeded; too many in a short time close an account's door for a while."""

    account = models.CharField(max_length=64, help_text="SHA-256 of the address that was typed, of a user or not.")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["account", "at"], name="sign_in_try_account")]
