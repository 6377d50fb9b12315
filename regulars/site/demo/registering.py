"""What the house may ask of its demo company."""

from typing import Any

from regulars.commons.directory.party.models import Party
from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer
from regulars.core.administration.demo import Demo, register_demo
from regulars.site.demo.cast.sources import story_file


def register() -> None:
    """Tell the house how to know, open and remove the demo company."""
    register_demo(Demo(is_here=_is_here, sign_in=demo_sign_in, remove=_remove))


def demo_sign_in() -> dict[str, str] | None:
    """Return how to look round, as long as nobody but the demo's own people can sign in."""
    active = User.objects.filter(is_active=True)
    if active.filter(is_demo=False).exists() or not active.filter(is_demo=True).exists():
        return None
    company = story_file("company")
    return {"email": company["users"][0]["email"], "password": company["password"]}


def _is_here() -> bool:
    return Party.objects.filter(is_demo=True).exists()


def _remove(by: Viewer) -> dict[str, Any]:
    # The demo's machinery is large and needed once; a server starts without it.
    from regulars.site.demo.removing.remove import remove_demo

    removed = remove_demo(by=by)
    return {"count": removed.count, "kept": list(removed.kept)}
