"""A business with a country, an owner who may do everything, and imports run at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from regulars.core.access.models import Role, User
from regulars.core.access.viewer import Viewer, raise_epoch, viewer_of
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.records.importing.lifecycle import begin_import, check_in_background, start_in_background
from regulars.core.records.importing.models import Import
from regulars.core.records.models import Workspace

ALL = {"see": "all", "create": True, "change": "all", "delete": "all", "export": True}
Begin = Callable[..., Import]


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path / "data"


@pytest.fixture
def alice(db: None) -> Viewer:
    Workspace.objects.update_or_create(pk=1, defaults={"company": "Test", "country": "NO"})
    user = User.objects.create_user("alice@example.com", None, name="Alice")
    rights = {"rights": {"*": ALL}, "label": "Everything", "administers": True}
    user.roles.add(Role.objects.update_or_create(slug="everything", defaults=rights)[0])
    raise_epoch()
    return viewer_of(user)


@pytest.fixture
def begin(alice: Viewer, tmp_path: Path) -> Begin:
    """Upload a file: begin("Name,E-mail\\n…", type="people", name="list.csv")."""

    def begun(
        content: str | bytes, *, type: str = "people", name: str = "list.csv", by: Viewer | None = None
    ) -> Import:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return begin_import(type, path, file_name=name, by=by or alice)

    return begun


@pytest.fixture
def tried(begin: Begin, alice: Viewer) -> Begin:
    """Upload a file and try it out."""

    def checked(content: str | bytes, **options: Any) -> Import:
        return run(check_in_background(begin(content, **options), by=options.get("by") or alice))

    return checked


@pytest.fixture
def brought(begin: Begin, alice: Viewer) -> Begin:
    """Upload a file and bring it in, all matches treated alike."""

    def done(content: str | bytes, *, on_match: str = "fill", **options: Any) -> Import:
        imported = begin(content, **options)
        imported.on_match = on_match
        imported.save()
        return run(start_in_background(imported, by=options.get("by") or alice))

    return done


def run(imported: Import) -> Import:
    """Run the waiting jobs and return the import as it is then."""
    run_waiting_jobs()
    imported.refresh_from_db()
    failed = Job.objects.filter(state="failed").first()
    assert failed is None, failed and failed.error
    return imported
