"""Which saved views a user sees."""

from typing import Any

from django.db.models import Q, QuerySet

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer
from regulars.core.problems import NotFound
from regulars.core.records.kinds.links import LARGEST_ID
from regulars.core.records.models import SavedView
from regulars.core.records.reading.titles import users_by_id
from regulars.core.records.views.rights import may_change


def visible_views(viewer: Viewer, record_type: str | None = None) -> QuerySet[SavedView]:
    """Return the views that are the user's own, her teams' or everybody's."""
    teams = User.objects.filter(pk=viewer.user_id or 0).values_list("teams", flat=True)
    found = SavedView.objects.filter(
        Q(owner_id=viewer.user_id) | Q(sharing="all") | Q(sharing="team", team_id__in=[t for t in teams if t])
    )
    return (found.filter(record_type=record_type) if record_type else found).order_by("position", "id")


def find_view(pk: int, viewer: Viewer) -> SavedView:
    """Return a view the user sees; raises NotFound."""
    found = visible_views(viewer).filter(pk=pk).first() if 0 < pk <= LARGEST_ID else None
    if found is None:
        raise NotFound()
    return found


def describe_view(view: SavedView, viewer: Viewer) -> dict[str, Any]:
    """Return a view as JSON."""
    preferred = User.objects.filter(pk=viewer.user_id or 0).values_list("preferences", flat=True).first() or {}
    return {
        "id": view.pk,
        "type": view.record_type,
        "name": view.name,
        "layout": view.layout,
        "settings": view.settings,
        "sharing": view.sharing,
        "team": view.team_id,
        "owner": users_by_id(viewer.epoch).get(view.owner_id or 0),
        "is_default": preferred.get("default_views", {}).get(view.record_type) == view.pk,
        "can_change": may_change(view, viewer),
        "is_demo": view.is_demo,
    }
