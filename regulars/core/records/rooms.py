"""The rooms of the menu, in the order in which the house lists them."""

from regulars.core.words import say

_rooms: dict[str, dict[str, str]] = {}


def add_room(slug: str, *, label: str, icon: str) -> None:
    """Put a room in the menu."""
    _rooms[slug] = {"slug": slug, "label": label, "icon": icon}


def rooms() -> list[dict[str, str]]:
    """Return the rooms of the menu."""
    return [room | {"label": say(room["label"])} for room in _rooms.values()]
