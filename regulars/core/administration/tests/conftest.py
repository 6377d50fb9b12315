"""An owner, an administrator and a seller, each with a client of her own."""

from dataclasses import dataclass
from typing import Any

import pytest

from regulars.core.access.models import Role, User
from regulars.core.access.viewer import Viewer, raise_epoch, viewer_of
from testing.client import ApiClient

PASSWORD = "correct horse battery"


@dataclass
class Somebody:
    """A user of the tests."""

    user: User
    api: ApiClient

    @property
    def viewer(self) -> Viewer:
        return viewer_of(self.user)


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def somebody(name: str, role: str) -> Somebody:
    user = User.objects.create_user(f"{name}@example.com", PASSWORD, name=name.title())
    user.roles.add(Role.objects.get(slug=role))
    raise_epoch()
    return Somebody(user, ApiClient(user))


@pytest.fixture
def owner(db: None) -> Somebody:
    return somebody("olga", "owner")


@pytest.fixture
def admin(db: None) -> Somebody:
    return somebody("adam", "administrator")


@pytest.fixture
def seller(db: None) -> Somebody:
    return somebody("sam", "seller")


def role_id(slug: str) -> int:
    return Role.objects.get(slug=slug).pk
