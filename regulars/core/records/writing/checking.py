"""Checks that need the database: does the linked record exist for this user."""

from regulars.core.access.viewer import Viewer
from regulars.core.files.actions import claim_file
from regulars.core.problems import NotFound
from regulars.core.records.field import Field
from regulars.core.records.old_ids import current_ids
from regulars.core.records.reading.titles import titles_of, users_by_id
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.writing.values import Parsed
from regulars.core.words import inside, say


def check_links(parsed: Parsed, fields: dict[str, Field], by: Viewer) -> None:
    """Note an error for each link to a record that is not there, or not for this user: in the same words."""
    for name, value in parsed.values.items():
        field = fields[name]
        if value in (None, "", []) or field.many or field.kind.family not in ("link", "user", "many"):
            continue
        ids = set(value) if isinstance(value, list) else {value}
        if field.kind.family == "user":
            _check_users(name, ids, parsed, by)
        elif field.target:
            missing = ids - set(titles_of(find_type(field.target), ids, by))
            if missing and (now := current_ids(find_type(field.target), missing, epoch=by.epoch)):
                many = isinstance(value, list)
                parsed.values[name] = [now.get(one, one) for one in value] if many else now.get(value, value)
                missing = set(now.values()) - set(titles_of(find_type(field.target), set(now.values()), by)) | (
                    missing - set(now)
                )
            if missing:
                parsed.wrong(
                    name,
                    say("Choose another {label}: there is no such record that you can see.", label=inside(field.label)),
                )
        elif field.kind.slug in ("file", "picture"):
            _check_file(name, value, parsed, by)


def _check_file(name: str, pk: int, parsed: Parsed, by: Viewer) -> None:
    try:
        claim_file(pk, by=by)
    except NotFound:
        parsed.wrong(name, say("Upload the file first; there is none with this number that you can see."))


def _check_users(name: str, ids: set[int], parsed: Parsed, by: Viewer) -> None:
    if ids - set(users_by_id(by.epoch)):
        parsed.wrong(name, say("Choose one of the users of this workspace."))
