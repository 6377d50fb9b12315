"""Verbs for the workspace: change its settings."""

from typing import Any

from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.house_events import WorkspaceChanged
from regulars.core.administration.workspace.queries import SETTINGS, the_workspace
from regulars.core.at_once import BEFORE, require_unchanged
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import record
from regulars.core.records.history.house_parts import HousePart, offer_house_part
from regulars.core.records.house_changes import house_change
from regulars.core.records.models import Workspace


def change_settings(values: dict[str, Any], *, by: Viewer) -> Workspace:
    """Change the company's name, currency, time zone, language, country, or how long the trash keeps what is in it."""
    require_administrator(by, to="change the company's settings")
    the_workspace()
    with write_transaction():
        house = Workspace.objects.select_for_update().get(pk=1)
        before = {name: getattr(house, name) for name in SETTINGS}
        require_unchanged({n: v for n, v in values.items() if v is not None}, values.get(BEFORE), before)
        after = {
            name: values[name] for name in SETTINGS if values.get(name) is not None and values[name] != before[name]
        }
        if after:
            Workspace.objects.filter(pk=1).update(**after)
            what = ", ".join(SETTINGS[name].lower() for name in after)
            was = {name: before[name] for name in after}
            changes = house_change("workspace", 1, was, after)
            record(WorkspaceChanged(what=what, before=was, after=after), by=by, changes=changes)
            raise_epoch()
    house.refresh_from_db()
    return house


offer_house_part(
    HousePart(
        slug="workspace",
        now=lambda _: {name: getattr(the_workspace(), name) for name in SETTINGS},
        change=lambda _, values, by: change_settings(values, by=by),
    ),
    events=["workspace.changed"],
)
