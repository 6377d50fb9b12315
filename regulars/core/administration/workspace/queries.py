"""Questions about the workspace."""

from regulars.core.records.models import Workspace
from regulars.core.words import mark

# By name, with the words by which the journal tells of them.
SETTINGS = {
    "company": mark("Name"),
    "currency": mark("Currency"),
    "zone": mark("Time zone"),
    "language": mark("Language"),
    "country": mark("Country"),
    "trash_days": mark("Days in the trash"),
}


def the_workspace() -> Workspace:
    """Return the workspace; there is always exactly one."""
    return Workspace.objects.get_or_create(pk=1)[0]
