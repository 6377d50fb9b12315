"""Questions about the workspace."""

from regulars.core.records.models import Workspace

SETTINGS = ("company", "currency", "zone", "language", "country")


def the_workspace() -> Workspace:
    """Return the workspace; there is always exactly one."""
    return Workspace.objects.get_or_create(pk=1)[0]
