"""Checks that need the database: does the linked record exist for this user."""

from regulars.core.access.viewer import Viewer
from regulars.core.files.actions import claim_file
from regulars.core.problems import NotFound
from regulars.core.records.deriving import child_fields
from regulars.core.records.field import Field
from regulars.core.records.old_ids import current_ids
from regulars.core.records.reading.titles import titles_of, users_by_id
from regulars.core.records.record_type import RecordType
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
            known = _known(field, ids, by)
            missing = ids - known.keys()
            many = isinstance(value, list)
            parsed.values[name] = [known.get(one, one) for one in value] if many else known.get(value, value)
            if missing:
                parsed.wrong(name, _gone(field))
        elif field.kind.slug in ("file", "picture"):
            _check_file(name, value, parsed, by)


def check_child_links(record_type: type[RecordType], parsed: Parsed, by: Viewer) -> None:
    """Note the same for the links of child rows, asked for once a field."""
    for group in record_type.children:
        rows = parsed.children.get(group.name, ())
        for field in child_fields(group) if rows else ():
            if field.kind.family not in ("link", "user"):
                continue
            places = {place: row[field.name] for place, row in enumerate(rows) if row.get(field.name)}
            known = _known(field, set(places.values()), by)
            for place, pk in places.items():
                if pk not in known:
                    parsed.wrong(f"children.{group.name}.{place}.{field.name}", _gone(field))
                rows[place][field.name] = known.get(pk, pk)


def _known(field: Field, ids: set[int], by: Viewer) -> dict[int, int]:
    """Which of these are there for this user, by the id that was given: a merged one is what it became part of."""
    if field.kind.family == "user":
        return {pk: pk for pk in ids & set(users_by_id(by.epoch))}
    target = find_type(field.target)
    known = {pk: pk for pk in titles_of(target, ids, by)}
    now = current_ids(target, ids - set(known), epoch=by.epoch) if ids - set(known) else {}
    seen = set(titles_of(target, set(now.values()), by))
    return known | {was: pk for was, pk in now.items() if pk in seen}


def _gone(field: Field) -> str:
    return say("Choose another {label}: there is no such record that you can see.", label=inside(field.label))


def _check_file(name: str, pk: int, parsed: Parsed, by: Viewer) -> None:
    try:
        claim_file(pk, by=by)
    except NotFound:
        parsed.wrong(name, say("Upload the file first; there is none with this number that you can see."))


def _check_users(name: str, ids: set[int], parsed: Parsed, by: Viewer) -> None:
    if ids - set(users_by_id(by.epoch)):
        parsed.wrong(name, say("Choose one of the users of this workspace."))
