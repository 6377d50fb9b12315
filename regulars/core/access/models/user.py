from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


class Users(BaseUserManager["User"]):
    """How users are made and found."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Create a user with a hashed password; the e-mail address is her sign-in name."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A user is somebody of the business who signs in."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=160)
    # Empty: as her browser says.
    language = models.CharField(max_length=16, default="", blank=True)
    zone = models.CharField(max_length=64, default="UTC")
    locale = models.CharField(max_length=16, blank=True)
    picture_id = models.BigIntegerField(null=True)
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    is_service = models.BooleanField(default=False, help_text="A program's account: it has tokens, and cannot sign in.")
    roles = models.ManyToManyField("access.Role", related_name="users")
    teams = models.ManyToManyField("access.Team", related_name="members", blank=True)
    left_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    preferences = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = Users()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    def __str__(self) -> str:
        return self.name
