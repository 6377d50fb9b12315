"""Rights as values: what one user may do with one record type."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

SCOPES = ("none", "own", "team", "all")
FIELD_RIGHTS = ("hidden", "read", "write")


@dataclass(frozen=True, slots=True)
class TypeRights:
    """How far a user's arm reaches in one record type; scopes are none, own, team or all."""

    see: str = "none"
    create: bool = False
    change: str = "none"
    delete: str = "none"
    export: bool = False

    @classmethod
    def read(cls, stored: dict[str, Any]) -> "TypeRights":
        """Return the rights that a role's JSON holds; anything unknown counts as none."""
        scopes = {key: stored[key] for key in ("see", "change", "delete") if stored.get(key) in SCOPES}
        return cls(create=bool(stored.get("create")), export=bool(stored.get("export")), **scopes)

    def scope(self, action: str) -> str:
        """Return the scope for an action ("see", "create", "change", "delete", "export")."""
        found = getattr(self, action)
        if isinstance(found, bool):
            return "all" if found else "none"
        return str(found)

    def joined(self, other: "TypeRights") -> "TypeRights":
        """Return the wider of two rights, action by action: roles add up."""
        return TypeRights(
            see=wider(self.see, other.see),
            create=self.create or other.create,
            change=wider(self.change, other.change),
            delete=wider(self.delete, other.delete),
            export=self.export or other.export,
        )

    def met(self, other: "TypeRights") -> "TypeRights":
        """Return the narrower of two rights, action by action: what both of two users may do."""
        return TypeRights(
            see=narrower(self.see, other.see),
            create=self.create and other.create,
            change=narrower(self.change, other.change),
            delete=narrower(self.delete, other.delete),
            export=self.export and other.export,
        )


ALL_RIGHTS = TypeRights(see="all", create=True, change="all", delete="all", export=True)
NO_RIGHTS = TypeRights()


_settings: set[str] = set()
# How far "all other records" reaches among those that say how the house works.
_ONLY_SEES = TypeRights(see="all", export=True)


def note_setting(record_type: str) -> None:
    """Note a record type whose records say how the house works."""
    _settings.add(record_type)


def setting_types() -> frozenset[str]:
    """Return the record types whose records say how the house works."""
    return frozenset(_settings)


def rights_in(stored: dict[str, Any], record_type: str, *, administers: bool = False) -> TypeRights:
    """Return what a role's rights, as they are stored, allow with a record type.

    What they say of all others ("*") stops at seeing where records say how the house works, but for who administers.
    """
    if record_type in stored:
        return TypeRights.read(stored[record_type])
    others = TypeRights.read(stored.get("*", {}))
    return others.met(_ONLY_SEES) if record_type in _settings and not administers else others


def wider(one: str, other: str) -> str:
    """Return the scope that reaches further."""
    return max(one, other, key=SCOPES.index)


def narrower(one: str, other: str) -> str:
    """Return the scope that reaches less far."""
    return min(one, other, key=SCOPES.index)


FieldRights = dict[str, dict[str, str]]


def meet_field_rights(one: FieldRights, other: FieldRights) -> FieldRights:
    """Return the field rights of two users together: a field is limited if either of them is."""
    met: FieldRights = {slug: dict(names) for slug, names in one.items()}
    for slug, names in other.items():
        for name, right in names.items():
            mine = met.setdefault(slug, {}).get(name, "write")
            met[slug][name] = min(mine, right, key=FIELD_RIGHTS.index)
    return met


def join_field_rights(maps: Iterable[dict[str, dict[str, str]]]) -> dict[str, dict[str, str]]:
    """Return the field rights of several roles: a field is limited only if every role limits it."""
    roles = list(maps)
    joined: dict[str, dict[str, str]] = {}
    for record_type in {key for role in roles for key in role}:
        names = {name for role in roles for name in role.get(record_type, {})}
        for name in names:
            rights = [role.get(record_type, {}).get(name, "write") for role in roles]
            widest = max(rights, key=FIELD_RIGHTS.index)
            if widest != "write":
                joined.setdefault(record_type, {})[name] = widest
    return joined
