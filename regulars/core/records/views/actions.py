"""Saving, changing and removing views."""

from typing import Any

from django.db import transaction

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer
from regulars.core.problems import Invalid, Refused
from regulars.core.records.models import SavedView
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.views.queries import may_change
from regulars.foundation.text import clean

LAYOUTS = ("table", "board", "calendar")
SHARINGS = ("private", "team", "all")
LARGEST_SETTINGS = 40_000


def save_view(values: dict[str, Any], *, by: Viewer) -> SavedView:
    """Save a new view; raises Invalid."""
    record_type = find_type(str(values.get("type"))).slug
    view = SavedView(record_type=record_type, owner_id=by.user_id)
    return _write(view, {"name": "", "settings": {}, **values}, by)


def change_view(view: SavedView, *, values: dict[str, Any], by: Viewer) -> SavedView:
    """Change a view; only `is_default`, which is each user's own, may be set on others' views."""
    others = {k: v for k, v in values.items() if k != "is_default"}
    if others and not may_change(view, by):
        raise Refused("This view belongs to somebody else; save a copy and change that.")
    return _write(view, values, by)


def remove_view(view: SavedView, *, by: Viewer) -> None:
    """Remove a view; the records in it stay."""
    if not may_change(view, by):
        raise Refused("This view belongs to somebody else, who can remove it.")
    view.delete()


def _write(view: SavedView, values: dict[str, Any], by: Viewer) -> SavedView:
    if "name" in values:
        view.name = clean(str(values["name"] or "")).strip()
        if not 0 < len(view.name) <= 120:
            raise Invalid.field("name", "Give the view a name of at most 120 characters.")
    for key, allowed in (("layout", LAYOUTS), ("sharing", SHARINGS)):
        if key in values:
            if values[key] not in allowed:
                raise Invalid.field(key, f"Choose one of: {', '.join(allowed)}.")
            setattr(view, key, values[key])
    if "settings" in values:
        if not isinstance(values["settings"], dict) or len(str(values["settings"])) > LARGEST_SETTINGS:
            raise Invalid.field("settings", "These settings are too large to be kept.")
        view.settings = values["settings"]
    with transaction.atomic():
        if view.sharing == "team" and view.team_id is None:
            view.team_id = User.objects.filter(pk=by.user_id or 0).values_list("teams", flat=True).first()
            if view.team_id is None:
                raise Invalid.field("sharing", "You are in no team; share the view with all, or keep it.")
        view.save()
        if "is_default" in values:
            _set_default(view, by, is_default=bool(values["is_default"]))
    return view


def _set_default(view: SavedView, by: Viewer, *, is_default: bool) -> None:
    user = User.objects.select_for_update().filter(pk=by.user_id or 0).first()
    if user is None:
        return
    chosen = dict(user.preferences.get("default_views", {}))
    if is_default:
        chosen[view.record_type] = view.pk
    elif chosen.get(view.record_type) == view.pk:
        del chosen[view.record_type]
    user.preferences = {**user.preferences, "default_views": chosen}
    user.save(update_fields=["preferences"])
