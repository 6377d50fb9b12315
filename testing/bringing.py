"""Files brought in at once, by whoever is asked to."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from regulars.core.access.models import User
from regulars.core.access.viewer import viewer_of
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.records.importing.lifecycle import begin_import, change_import, start_in_background
from regulars.core.records.importing.models import Import

Bring = Callable[..., Import]


def bring_in(
    slug: str,
    content: str | bytes,
    *,
    by: User,
    folder: Path,
    name: str = "list.csv",
    mapping: dict[str, str] | None = None,
    reading: dict[str, Any] | None = None,
    on_match: str = "fill",
) -> Import:
    """Bring a file in as a user would; `mapping` corrects where columns go, by their headings."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    viewer = viewer_of(by)
    imported = begin_import(slug, path, file_name=name, by=viewer)
    places = {column["name"]: column["index"] for column in imported.columns}
    chosen = [{"column": places[heading], "target": target} for heading, target in (mapping or {}).items()]
    body = {"mapping": chosen, "on_match": on_match} | ({"reading": reading} if reading else {})
    start_in_background(change_import(imported, body, by=viewer), by=viewer)
    run_waiting_jobs()
    imported.refresh_from_db()
    failed = Job.objects.filter(state="failed").first()
    assert failed is None, failed and failed.error
    return imported
