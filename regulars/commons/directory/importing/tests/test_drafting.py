"""Rows of real programs' exports become parties with all they say."""

import pytest

from regulars.commons.directory.importing.draft import Draft
from regulars.commons.directory.importing.drafting import compile_plan, draft_row
from regulars.commons.directory.importing.layouts import LAYOUTS
from regulars.core.records.importing.reading.table import SourceRow

LAYOUT = {layout.name: layout for layout in LAYOUTS}


def drafted(layout_name: str, row: dict[str, str], kind: str = "person") -> Draft:
    layout = LAYOUT[layout_name]
    headings = list(row)
    targets = {i: layout.target_of(h) for i, h in enumerate(headings)}
    plan = compile_plan(
        {i: t for i, t in targets.items() if t and t != "-"},
        headings,
        kind=kind,
        region="NO",
        date_order=layout.date_order or "dmy",
        list_sign=layout.list_sign,
        constant=layout.values,
    )
    return draft_row(SourceRow(2, list(row.values())), plan)


def test_a_google_contact_keeps_labels_groups_and_all_values() -> None:
    draft = drafted("google", {
        "First Name": "Kari", "Last Name": "Hansen", "Organization Name": "Fjord AS",
        "Labels": "* myContacts ::: Choir",
        "E-mail 1 - Label": "* Work", "E-mail 1 - Value": "kari@fjord.example ::: k@fjord.example",
        "E-mail 2 - Label": "Home", "E-mail 2 - Value": "kari@home.example",
        "Phone 1 - Label": "Mobile", "Phone 1 - Value": "900 12 345",
        "Address 1 - Label": "Home", "Address 1 - Street": "Storgata 1", "Address 1 - City": "Oslo",
        "Address 1 - Postal Code": "0155", "Address 1 - Country": "Norge", "Address 1 - Formatted": "Storgata 1\nOslo",
        "Birthday": "--02-29", "Event 1 - Label": "Anniversary", "Event 1 - Value": "2010-06-12",
        "Relation 1 - Label": "Spouse", "Relation 1 - Value": "Ola",
    })  # fmt: skip
    assert draft.problems == []
    assert (draft.name, draft.employer, draft.tags) == ("Kari Hansen", "Fjord AS", ["Choir"])
    assert {(p.key, p.label) for p in draft.points} == {
        ("kari@fjord.example", "work"), ("k@fjord.example", "work"), ("kari@home.example", "home"),
        ("+4790012345", "mobile"),
    }  # fmt: skip
    assert draft.addresses == [
        {"label": "home", "street": "Storgata 1", "postcode": "0155", "city": "Oslo", "country": "NO"}
    ]
    assert draft.dates == [
        {"kind": "birthday", "label": "", "day": "--02-29"},
        {"kind": "anniversary", "label": "", "day": "2010-06-12"},
    ]
    assert draft.facts == ["Spouse: Ola"]


def test_an_outlook_row_with_only_a_company_is_an_organisation() -> None:
    draft = drafted(
        "outlook", {"First Name": "", "Company": "Fjord AS", "Business Phone": "22 33 44 55", "Birthday": "0/0/00"}
    )
    assert (draft.kind, draft.name, draft.employer, draft.problems) == ("organisation", "Fjord AS", "", [])


def test_a_mailchimp_birthday_has_no_year_and_tags_are_split() -> None:
    row = {"Email Address": "a@b.example", "Birthday": "04/13", "TAGS": '"VIP","Blog, news"'}
    draft = drafted("mailchimp", row)
    assert (draft.name, draft.dates[0]["day"], draft.tags) == ("a@b.example", "--04-13", ["VIP", "Blog, news"])


def test_a_lead_of_salesforce_has_that_role() -> None:
    assert drafted("salesforce_leads", {"LastName": "Li", "Company": "Wei Ltd", "City": "Wien"}).roles == ["lead"]


def test_a_full_name_alone_is_taken_apart_and_kept_as_written() -> None:
    draft = drafted("act", {"Contact": "Dr. Jan van der Berg", "Company": "Berg BV"})
    assert draft.columns == {
        "name": "Dr. Jan van der Berg", "prefix": "Dr.", "given_name": "Jan", "family_name": "van der Berg",
    }  # fmt: skip


def test_odoo_companies_are_organisations_and_their_people_have_employers() -> None:
    company = drafted("odoo", {"Name": "Fjord AS", "Is a Company": "True", "Related Company": ""})
    person = drafted("odoo", {"Name": "Kari", "Is a Company": "False", "Related Company": "Fjord AS"})
    assert (company.kind, person.kind, person.employer) == ("organisation", "person", "Fjord AS")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"Email": "kari@@x"}, "is not an e-mail address"),
        ({"Last Name": "Li", "Phone": "call reception"}, "is not a phone number"),
        ({"Last Name": "Li", "Birthdate": "31.2.1980"}, "is no day"),
        ({"Title": "Boss"}, "There is no name"),
        ({"Last Name": "x" * 10_000}, "longer than 150"),
        ({"Last Name": "Li", "Website": "javascript://alert(1)"}, "is not a web address"),
    ],
)
def test_what_cannot_be_kept_refuses_the_row_with_a_reason(row: dict[str, str], says: str) -> None:
    draft = drafted("salesforce_contact_report", row)
    assert says in "\n".join(draft.problems)


def test_words_that_say_there_is_nothing_are_no_values() -> None:
    draft = drafted("zoho_contacts", {"Last Name": "Li", "Email": "n/a", "Phone": "-", "Date of Birth": "0000-00-00"})
    assert (draft.points, draft.dates, draft.problems) == ([], [], [])
