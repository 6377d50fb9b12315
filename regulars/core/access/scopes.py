"""How far a token reaches: its user's rights, narrowed to the kinds of records and the deeds it was made for."""

from collections.abc import Callable
from dataclasses import replace

from regulars.core.access.rights import NO_RIGHTS, TypeRights
from regulars.core.access.viewer import Viewer

EVERYTHING, ADMINISTER = "*", "administer"
_NOTHING, _READ, _WRITE = "", "read", "write"
_HOUSE = frozenset({"users", "teams", "roles", "fields", "tags", "settings", "demo"})
_rooms: list[Callable[[], dict[str, str]]] = []
# What a token may be made for that is no kind of record: it reaches nothing else.
deeds: set[str] = set()


def offer_deed(name: str) -> None:
    """Let tokens be made for one deed alone."""
    deeds.add(name)


def know_rooms(source: Callable[[], dict[str, str]]) -> None:
    """Take in what tells the room of each record type; whoever knows the types calls it once."""
    _rooms.append(source)


def room_of_types() -> dict[str, str]:
    """Return the room of each record type."""
    return {slug: room for source in _rooms for slug, room in source().items()}


def narrowed(viewer: Viewer, scopes: dict[str, str], *, token_id: int) -> Viewer:
    """Return the viewer as a token with these scopes lets her act: never more than she may herself."""
    rooms = room_of_types()
    reach = {EVERYTHING: scopes.get(EVERYTHING, _NOTHING)}
    for slug, room in rooms.items():
        levels = (scopes.get(name, _NOTHING) for name in (EVERYTHING, f"room:{room}", slug))
        reach[slug] = max(levels, key=(_NOTHING, _READ, _WRITE).index)
    rights = {slug: _within(viewer.rights_for(slug), level) for slug, level in reach.items()}
    administers = viewer.administers and scopes.get(ADMINISTER) == _WRITE
    return replace(viewer, rights=rights, administers=administers, token_id=token_id)


def may_write_at(word: str, scopes: dict[str, str]) -> bool:
    """Whether a token may write under the address that begins with this word, as far as its user may."""
    # What is not about one kind of record (views, undo, imports …) belongs to tokens for everything.
    return (
        scopes.get(EVERYTHING) == _WRITE
        or (scopes.get(ADMINISTER) == _WRITE and word in _HOUSE)
        or word in room_of_types()
        or (word in ("files", "attachments") and _WRITE in scopes.values())
    )


def _within(rights: TypeRights, level: str) -> TypeRights:
    if level == _WRITE:
        return rights
    return TypeRights(see=rights.see, export=rights.export) if level == _READ else NO_RIGHTS
