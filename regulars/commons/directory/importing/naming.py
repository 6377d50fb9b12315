"""What a draft is called, and whether it is a person at all."""

from regulars.commons.directory.importing.draft import Draft
from regulars.foundation.person_names import PersonName, compose_name, is_empty_name, split_name

_PARTS = ("prefix", "given_name", "additional_names", "family_name", "suffix")


def name_party(draft: Draft) -> None:
    """Fill name and name parts from each other; a row with only a company is an organisation."""
    columns = draft.columns
    if draft.kind == "person" and draft.employer and not _says_a_person(draft):
        draft.kind = "organisation"
    if draft.kind != "person":
        _name_organisation(draft)
    else:
        _name_person(draft)
    if not columns.get("name"):
        first = next((p.value for p in draft.points), "")
        columns["name"] = first
    if not columns.get("name") and not draft.problems:
        draft.problems.append("There is no name, company, e-mail address or phone number in this row.")


def _says_a_person(draft: Draft) -> bool:
    columns = draft.columns
    if columns.get("job_title") or any(columns.get(part) for part in _PARTS):
        return True
    name = columns.get("name", "")
    return bool(name) and name.casefold() != draft.employer.casefold()


def _name_organisation(draft: Draft) -> None:
    columns = draft.columns
    if draft.kind == "organisation" and not columns.get("name"):
        columns["name"] = draft.employer
        draft.employer = ""
    elif draft.employer.casefold() == str(columns.get("name", "")).casefold():
        draft.employer = ""
    person = compose_name(PersonName(*(columns.pop(part, "") for part in _PARTS)))
    if person and not columns.get("name"):
        columns["name"] = person
    elif person and person != columns["name"]:
        draft.fact("Contact", person)


def _name_person(draft: Draft) -> None:
    columns = draft.columns
    parts = PersonName(*(columns.get(part, "") for part in _PARTS))
    if not columns.get("name") and parts == PersonName(given=parts.given) and not parts.given.isascii():
        # A whole name in the column for given names, as lists from the East often have it.
        columns["name"], parts = columns.pop("given_name", ""), PersonName()
    if is_empty_name(parts) and columns.get("name"):
        parts = split_name(columns["name"])
        for column in _PARTS:
            if value := getattr(parts, column.removesuffix("_names").removesuffix("_name")):
                columns[column] = value
        if parts.nickname and not columns.get("preferred_name"):
            columns["preferred_name"] = parts.nickname
    elif not columns.get("name"):
        columns["name"] = compose_name(parts) or columns.get("preferred_name", "")
    if parts.family and columns["name"].startswith(parts.family) and parts.given and not columns["name"].isascii():
        columns["name_order"] = "family"
