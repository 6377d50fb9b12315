"""Verbs for the workspace: change its settings."""

from typing import Any

from django.db import transaction

from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.house_events import WorkspaceChanged
from regulars.core.administration.workspace.queries import SETTINGS, the_workspace
from regulars.core.journal.recording import record
from regulars.core.records.models import Workspace


def change_settings(values: dict[str, Any], *, by: Viewer) -> Workspace:
    """Change the company's name, currency, time zone, language or country."""
    require_administrator(by, to="change the company's settings")
    the_workspace()
    with transaction.atomic():
        house = Workspace.objects.select_for_update().get(pk=1)
        before = {name: getattr(house, name) for name in SETTINGS}
        after = {
            name: values[name] for name in SETTINGS if values.get(name) is not None and values[name] != before[name]
        }
        if after:
            Workspace.objects.filter(pk=1).update(**after)
            told = WorkspaceChanged(what=", ".join(after), before={n: before[n] for n in after}, after=after)
            record(told, by=by)
            raise_epoch()
    house.refresh_from_db()
    return house
