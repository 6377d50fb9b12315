"""A business with a country, an owner who may do everything, and imports run at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from regulars.core.access.models import Role, User
from regulars.core.access.viewer import Viewer, raise_epoch, viewer_of
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.records.importing.lifecycle import begin_import, start_in_background
from regulars.core.records.importing.models import Import
from regulars.core.records.models import Workspace

ALL = {"see": "all", "create": True, "change": "all", "delete": "all", "export": True}


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path / "data"


@pytest.fixture
def alice(db: None) -> Viewer:
    Workspace.objects.update_or_create(pk=1, defaults={"company": "Test", "country": "NO"})
    user = User.objects.create_user("alice@example.com", None, name="Alice")
    role, _ = Role.objects.get_or_create(name="Everything", defaults={"rights": {"*": ALL}, "administers": True})
    user.roles.add(role)
    raise_epoch()
    return viewer_of(user)
