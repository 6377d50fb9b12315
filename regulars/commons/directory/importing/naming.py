"""What a draft is called, and whether it is a person at all."""

import re
from typing import Any

from regulars.commons.directory.importing.draft import Draft
from regulars.commons.directory.importing.whole_names import called, join_families, take_name_apart
from regulars.core.words import say
from regulars.foundation.person_names import PersonName, compose_name
from regulars.foundation.text import fold

_PARTS = ("prefix", "given_name", "additional_names", "family_name", "suffix")
# How lists in India mark a firm among people.
_MESSRS = re.compile(r"(?:M/s\.?|Messrs\.?)\s+(?=\S)", re.IGNORECASE)
# What stands where others have "Mrs", in lists that keep companies and people alike.
_COMPANIES = frozenset(["firma", "fa", "fa.", "company", "societe", "ste", "empresa", "ditta", "bedrijf", "firm"])
_TOTALS = frozenset(
    ["total", "totals", "grand total", "subtotal", "sum", "summe", "gesamt", "gesamtsumme", "zwischensumme",
     "insgesamt", "somme", "total general", "suma", "razem", "totaal", "totale", "summa", "i alt", "итого", "всего",
     "合計", "合计", "總計", "المجموع", "الاجمالي", "toplam", "osszesen", "celkem", "yhteensa"]
)  # fmt: skip
_OF_COMPANIES = {
    "tax_number": "Tax number", "industry": "Industry", "legal_name": "Legal name", "employees": "Employees",
}  # fmt: skip


def name_party(draft: Draft) -> None:
    """Fill name and name parts from each other; a row with only a company is an organisation."""
    columns = draft.columns
    join_families(columns)
    if draft.kind == "person" and columns.get("prefix") and _is_company(columns):
        draft.kind = "organisation"
        columns.pop("prefix")
    if draft.kind == "person" and (firm := _MESSRS.match(columns.get("name", ""))) and not columns.get("given_name"):
        draft.kind, columns["name"] = "organisation", columns["name"][firm.end() :]
    if draft.kind == "person" and draft.employer and not _says_a_person(draft):
        draft.kind = "organisation"
    if draft.kind != "person":
        _name_organisation(draft)
    else:
        _keep_company_words(draft)
        _name_person(draft)
    if draft.kind == "person" and columns.get("prefix") and not draft.points and not _has_letters(columns):
        # "Grand Totals (12 records)" and the like, which reports write below their rows.
        draft.problems.append(say("There is only a title in this row, and no name; it may be the end of a report."))
        return
    is_alone = not (draft.points or draft.addresses or draft.employer)
    if is_alone and fold(columns.get("name", "")).strip(" :") in _TOTALS:
        draft.problems.append(say("This row seems to be the sum at the end of a list; it names nobody."))
        return
    if not columns.get("name"):
        first = next((p.value for p in draft.points), "")
        columns["name"] = first
    if not columns.get("name") and not draft.problems:
        draft.problems.append(say("There is no name, company, e-mail address or phone number in this row."))


def _is_company(columns: dict[str, Any]) -> bool:
    return fold(columns["prefix"]) in _COMPANIES and not columns.get("given_name")


def _keep_company_words(draft: Draft) -> None:
    # A sole trader's number is worth knowing, but people have no field for it: it must not lie where nobody sees it.
    for column, label in _OF_COMPANIES.items():
        if value := draft.columns.pop(column, None):
            draft.fact(label, str(value))


def _has_letters(columns: dict[str, Any]) -> bool:
    names = (columns.get(part, "") for part in (*_PARTS[1:], "preferred_name"))
    return any(any(map(str.isalpha, name)) for name in names)


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
    parts = PersonName(*[columns.get(part, "") for part in _PARTS])
    if parts.given and not columns.get("name") and parts == PersonName(given=parts.given) and not parts.given.isascii():
        # A whole name in the column for given names, as lists from the East often have it.
        columns["name"], parts = columns.pop("given_name", ""), PersonName()
    # Whoever has no parts in a file of our own has none by our own doing.
    if columns.get("name") and not draft.own_id and not (parts.given or parts.additional or parts.family):
        parts = take_name_apart(columns, parts)
    elif not columns.get("name"):
        columns["name"] = called(parts) or columns.get("preferred_name", "")
    if parts.family and parts.given and parts.family != parts.given and _begins_with_family(columns["name"], parts):
        columns["name_order"] = "family"


def _begins_with_family(name: str, parts: PersonName) -> bool:
    return name.startswith(f"{parts.family} {parts.given}") or (
        not name.isascii() and name.startswith(parts.family) and "," not in name
    )
