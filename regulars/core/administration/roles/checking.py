"""A role may only name record types and fields that exist: a spelling mistake must not look like a limit."""

from typing import Any

from regulars.core.problems import Invalid, NotFound
from regulars.core.records.fields import all_fields
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.words import say


def check_rights(rights: dict[str, Any]) -> None:
    """Raise Invalid for rights over a record type that does not exist."""
    for slug in rights:
        if slug != "*":
            _type("rights", slug)


def check_fields(fields: dict[str, dict[str, str]]) -> None:
    """Raise Invalid for a limit of a field that does not exist."""
    for slug, limits in fields.items():
        known = all_fields(_type("fields", slug))
        for name in limits:
            if name not in known:
                raise Invalid.field(
                    f"fields.{slug}", say("There is no field called “{name}” in {slug}.", name=name[:60], slug=slug)
                )


def _type(part: str, slug: str) -> type[RecordType]:
    try:
        return record_type(slug)
    except NotFound:
        raise Invalid.field(
            f"{part}.{slug[:60]}", say("There is no kind of record called “{slug}”.", slug=slug[:40])
        ) from None
