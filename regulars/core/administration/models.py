"""Guarding the door, and who comes in by whose word."""

from django.db import models


class SignInTry(models.Model):
    """A try to sign in that has not succeeded; too many in a short time close an account's door for a while."""

    account = models.CharField(max_length=64, help_text="SHA-256 of the address that was typed, of a user or not.")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["account", "at"], name="sign_in_try_account")]


class AddressWish(models.Model):
    """An address by which a user wishes to be known, until she shows that letters sent there reach her."""

    user = models.OneToOneField("access.User", on_delete=models.CASCADE, related_name="address_wish")
    email = models.EmailField(max_length=254)
    nonce = models.CharField(max_length=32, help_text="Makes the link of an earlier wish void.")
    asked_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.email


class OutsideAccount(models.Model):
    """An account at a provider of identities by which a user comes in; the provider's name for her never changes."""

    user = models.ForeignKey("access.User", on_delete=models.CASCADE, related_name="outside_accounts")
    issuer = models.CharField(max_length=250)
    subject = models.CharField(max_length=255)
    linked_at = models.DateTimeField(auto_now_add=True)
    seen_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="outside_account_once"),
            models.UniqueConstraint(fields=["user", "issuer"], name="outside_account_of_user"),
        ]

    def __str__(self) -> str:
        return self.issuer
