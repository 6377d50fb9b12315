"""Which fields are marked as sensitive."""

from regulars.core.access.viewer import current_epoch
from regulars.core.records.models import SensitiveField
from regulars.core.records.record_type import RecordType
from regulars.foundation.caching import cached_lately


def marked_in(record_type: type[RecordType], epoch: int) -> dict[str, frozenset[str]]:
    """Return, for each field of a type that is sensitive, in which types it is: of a type over others, in those."""
    marks = marks_by_type(epoch or current_epoch())
    found: dict[str, frozenset[str]] = {}
    for slug in [record_type.slug, *record_type.subtypes.values()]:
        for name in marks.get(slug, ()):
            found[name] = found.get(name, frozenset()) | {slug}
    return found


def told_as_sensitive(record_type: type[RecordType], epoch: int) -> frozenset[str]:
    """Return the names under which a story tells sensitive fields: their own, and the rows that they are kept in."""
    names = marks_by_type(epoch or current_epoch()).get(record_type.slug, frozenset())
    if not names:
        return names
    return names | {group.name for group in record_type.children if names.intersection(group.hidden_with)}


@cached_lately(most=4)
def marks_by_type(epoch: int) -> dict[str, frozenset[str]]:
    """Return the names of the sensitive fields by record type; marking one raises the epoch."""
    found: dict[str, set[str]] = {}
    for slug, name in SensitiveField.objects.values_list("record_type", "name"):
        found.setdefault(slug, set()).add(name)
    return {slug: frozenset(names) for slug, names in found.items()}
