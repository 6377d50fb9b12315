"""All record types of the house, by slug."""

from typing import TypeVar

from regulars.core.access.rights import note_setting
from regulars.core.problems import NotFound
from regulars.core.records.record_type import RecordType, Verb
from regulars.core.words import say

T = TypeVar("T", bound=RecordType)
_types: dict[str, type[RecordType]] = {}


def register(record_type: type[T]) -> type[T]:
    """Take a record type into the house; used as a class decorator in record.py."""
    _types[record_type.slug] = record_type
    if record_type.is_setting:
        note_setting(record_type.slug)
    return record_type


def offer_verb(slug: str, verb: Verb) -> None:
    """Let something be done with records of a type of which its own room knows nothing; before the API is made."""
    kind = record_type(slug)
    if verb.slug not in [one.slug for one in kind.verbs]:
        kind.verbs = (*kind.verbs, verb)


def all_record_types() -> list[type[RecordType]]:
    """Return every record type, in the order of the rooms."""
    return list(_types.values())


def known_type(slug: str) -> type[RecordType] | None:
    """Return the record type of that slug, None for one of a room that is gone."""
    return _types.get(slug)


def record_type(slug: str) -> type[RecordType]:
    """Return the record type of that slug; raises NotFound."""
    found = _types.get(slug)
    if found is None:
        raise NotFound(say("There is no kind of record called “{slug}”.", slug=slug[:40]))
    return found
