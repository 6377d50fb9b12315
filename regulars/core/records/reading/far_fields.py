"""The fields that can be asked for through one link: those of its target, and of every type that the target spans."""

from regulars.core.access.viewer import Viewer
from regulars.core.records.field import Field
from regulars.core.records.fields import readable_fields
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type

FarFields = dict[str, list[tuple[type[RecordType], Field]]]


def far_fields(target: type[RecordType], viewer: Viewer) -> FarFields:
    """Return by name where each field can be asked for: in all of the target, or in some of the types it spans."""
    found: FarFields = {name: [(target, field)] for name, field in readable_fields(target, viewer).items()}
    common = set(found)
    for slug in target.subtypes.values():
        kind = find_type(slug)
        for name, field in readable_fields(kind, viewer).items():
            places = found.setdefault(name, [])
            # Two types may each have a field of that name; they are asked together if they are of one kind.
            if name not in common and all(field.kind is known.kind for _, known in places):
                places.append((kind, field))
    return found
