"""Saving, changing and removing views."""

from typing import Any

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer
from regulars.core.at_once import BEFORE, require_unchanged
from regulars.core.database.turns import write_transaction
from regulars.core.problems import Invalid, NotFound, Refused
from regulars.core.records.models import SavedView
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.views.rights import may_change, may_share
from regulars.core.words import inside, say
from regulars.foundation.text import clean

LAYOUTS = ("table", "board", "calendar")
SHARINGS = ("private", "team", "all")
LARGEST_SETTINGS = 40_000
_MEMBERS = {"type", "name", "layout", "settings", "sharing", "is_default", BEFORE}


def save_view(values: dict[str, Any], *, by: Viewer) -> SavedView:
    """Save a new view; raises Invalid."""
    record_type = find_type(str(values.get("type"))).slug
    view = SavedView(record_type=record_type, owner_id=by.user_id)
    return _write(view, {"name": "", "settings": {}, **values}, by)


def change_view(view: SavedView, *, values: dict[str, Any], by: Viewer) -> SavedView:
    """Change a view; only `is_default`, which is each user's own, may be set on others' views."""
    others = {k: v for k, v in values.items() if k not in ("is_default", BEFORE)}
    if others and not _keeps_to_herself(view, others, by) and not may_change(view, by):
        raise _not_hers(view, by, say("This view belongs to somebody else; save a copy and change that."))
    with write_transaction():
        now = SavedView.objects.select_for_update().filter(pk=view.pk).first()
        if now is None:
            raise NotFound()
        before = values.get(BEFORE)
        shown = {name: getattr(now, name) for name in ("name", "layout", "settings", "sharing")}
        require_unchanged(others, before if isinstance(before, dict) else None, shown)
        return _write(now, values, by)


def remove_view(view: SavedView, *, by: Viewer) -> None:
    """Remove a view; the records in it stay."""
    if view.owner_id != by.user_id and not may_change(view, by):
        raise Refused(say("This view belongs to somebody else, who can remove it."))
    view.delete()


def _keeps_to_herself(view: SavedView, others: dict[str, Any], by: Viewer) -> bool:
    """Whether this only takes her own view away from others, which nobody is refused."""
    return view.owner_id == by.user_id and others == {"sharing": "private"}


def _not_hers(view: SavedView, by: Viewer, otherwise: str) -> Refused:
    return Refused(otherwise) if view.owner_id != by.user_id else _only_for_herself(view)


def _only_for_herself(view: SavedView) -> Refused:
    plural = inside(find_type(view.record_type).plural)
    return Refused(
        say(
            "Your roles let you only see {plural}: you can keep views of them for yourself, not share them.",
            plural=plural,
        )
    )


def _write(view: SavedView, values: dict[str, Any], by: Viewer) -> SavedView:
    # A misspelt one that was passed over would save a view of everything.
    if unknown := sorted(values.keys() - _MEMBERS):
        name = unknown[0][:60]
        raise Invalid.field(name, say("There is no field called “{name}” here; leave it out.", name=name))
    if "name" in values:
        view.name = clean(str(values["name"] or "")).strip()
        if not 0 < len(view.name) <= 120:
            raise Invalid.field("name", say("Give the view a name of at most 120 characters."))
    for key, allowed in (("layout", LAYOUTS), ("sharing", SHARINGS)):
        if key in values:
            if values[key] not in allowed:
                raise Invalid.field(key, say("Choose one of: {allowed}.", allowed=", ".join(allowed)))
            setattr(view, key, values[key])
    if "settings" in values:
        if not isinstance(values["settings"], dict) or len(str(values["settings"])) > LARGEST_SETTINGS:
            raise Invalid.field("settings", say("These settings are too large to be kept."))
        view.settings = values["settings"]
    if values.get("sharing", "private") != "private" and not may_share(view.record_type, by):
        raise _only_for_herself(view)
    with write_transaction():
        if view.sharing == "team" and view.team_id is None:
            view.team_id = User.objects.filter(pk=by.user_id or 0).values_list("teams", flat=True).first()
            if view.team_id is None:
                raise Invalid.field("sharing", say("You are in no team; share the view with all, or keep it."))
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
