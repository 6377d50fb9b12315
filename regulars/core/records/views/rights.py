"""Who changes a saved view, and who puts one before others."""

from regulars.core.access.viewer import Viewer
from regulars.core.records.fields import rights_slugs
from regulars.core.records.models import SavedView
from regulars.core.records.registry import known_type


def may_change(view: SavedView, viewer: Viewer) -> bool:
    """Whether the user may change a view: her own, a shared one only if she may share; others' if she administers."""
    is_shared = view.sharing != "private"
    if view.owner_id != viewer.user_id:
        return viewer.administers and is_shared
    return not is_shared or may_share(view.record_type, viewer)


def may_share(record_type: str, viewer: Viewer) -> bool:
    """Whether the user may put views of a type before others: who works with such records, not who only reads."""
    kind = known_type(record_type)
    slugs = rights_slugs(kind) if kind else [record_type]
    works = any(viewer.may(action, slug) for slug in slugs for action in ("create", "change", "delete"))
    return viewer.administers or works
