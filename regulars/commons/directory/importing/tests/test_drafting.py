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
        layout=layout,
        kind=kind,
        region="NO",
        order_of=lambda _day: layout.date_order or "dmy",
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


def test_the_first_of_several_values_in_a_cell_is_the_primary_one() -> None:
    draft = drafted("google", {
        "First Name": "Kari", "E-mail 1 - Label": "Home", "E-mail 1 - Value": "home@x.example",
        "E-mail 2 - Label": "* Work", "E-mail 2 - Value": "first@x.example ::: second@x.example",
    })  # fmt: skip
    assert [p.key for p in draft.points] == ["first@x.example", "second@x.example", "home@x.example"]


def test_what_outlook_writes_for_nothing_is_nothing_and_its_line_ends_are_plain() -> None:
    draft = drafted("outlook_german", {
        "Vorname": "Kari", "Jahrestag": "0.0.00", "Geschlecht": "Keine Angabe", "Geburtstag": "05.03.1960",
        "Straße geschäftlich": "Weg 5\r\n3. Stock", "Land/Region geschäftlich": "Deutschland",
    })  # fmt: skip
    assert (draft.problems, draft.facts) == ([], [])
    assert [one["day"] for one in draft.dates] == ["1960-03-05"]
    assert draft.addresses == [{"label": "work", "street": "Weg 5, 3. Stock", "country": "DE"}]


def test_a_number_that_a_spreadsheet_rounded_is_refused_and_one_with_all_digits_kept() -> None:
    rounded = drafted("outlook", {"First Name": "Kari", "Mobile Phone": "4.47912E+11"})
    assert "rounded" in rounded.problems[0]
    whole = drafted("outlook", {"First Name": "Kari", "Mobile Phone": "4790012345.0"})
    assert [p.value for p in whole.points] == ["4790012345"]


@pytest.mark.parametrize("given", ["", "12"])
def test_the_end_of_a_report_is_nobody(given: str) -> None:
    draft = drafted("salesforce_contact_report", {"Salutation": "Grand Totals", "First Name": given, "Last Name": ""})
    assert "end of a report" in draft.problems[0]


@pytest.mark.parametrize("headings", ["birthyear,birthmonth,birthday", "Birth Year,Birth Month,Birth Day"])
@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (("1980", "2", "29"), ["1980-02-29"]),
        (("", "2", "9"), ["--02-09"]),
        (("1980", "", ""), []),
        (("", "", "1980-02-29"), ["1980-02-29"]),
    ],
)
def test_a_birthday_in_three_columns_is_one_day(headings: str, cells: tuple[str, ...], days: list[str]) -> None:
    name, layout = ("cn", "ldif") if "birthday" in headings else ("Display Name", "thunderbird")
    draft = drafted(layout, {name: "Zoë Kruse", **dict(zip(headings.split(","), cells, strict=True))})
    assert (draft.problems, [d["day"] for d in draft.dates]) == ([], days)


def test_nobody_is_called_on_a_fax_because_its_column_comes_first() -> None:
    row = {"First Name": "Élodie", "Business Fax": "72 00 11 23", "Pager": "5", "Home Phone": "72 00 11 22"}
    assert [p.label for p in drafted("outlook", row).points] == ["home", "work fax", "pager"]
    marked = {"Given Name": "Élodie", "Phone 1 - Type": "* Work Fax", "Phone 1 - Value": "72 00 11 23",
              "Phone 2 - Type": "Mobile", "Phone 2 - Value": "72 00 11 22"}  # fmt: skip
    assert [p.label for p in drafted("google_old", marked).points] == ["work fax", "mobile"]


def test_an_address_inside_exchange_is_kept_and_refuses_nobody() -> None:
    within = "/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=1f-jnunez"
    draft = drafted("outlook", {"First Name": "José", "E-mail Address": within, "E-mail Type": "EX"})
    assert (draft.problems, draft.points, draft.facts) == ([], [], [f"Exchange address: {within}"])


def test_what_only_organisations_have_is_told_of_a_person_as_a_fact() -> None:
    row = {"Name": "Odoo SA", "Is a Company": "True", "Tax ID": "BE0477472701"}
    assert drafted("odoo", row).columns["tax_number"] == "BE0477472701"
    person = drafted("odoo", {**row, "Name": "Fabien Test", "Is a Company": "False"})
    assert ("tax_number" in person.columns, person.facts) == (False, ["Tax number: BE0477472701"])


def test_googles_written_colon_is_read() -> None:
    draft = drafted(
        "google_old", {"Name": "Tuuli", "Website 1 - Type": "Profile", "Website 1 - Value": "http\\://a.example/t"}
    )
    assert [(p.kind, p.value) for p in draft.points] == [("link", "http://a.example/t")]


def test_the_first_address_of_a_program_is_the_first_in_whatever_order_its_columns_stand() -> None:
    zoho = drafted("zoho_contacts", {"Secondary Email": "b@x.example", "Email": "a@x.example", "Last Name": "Go"})
    assert [point.value for point in zoho.points] == ["a@x.example", "b@x.example"]
    google = drafted(
        "google", {"E-mail 2 - Value": "b@x.example", "First Name": "Go", "E-mail 1 - Value": "a@x.example"}
    )
    assert [point.value for point in google.points] == ["a@x.example", "b@x.example"]


def test_nobody_is_called_at_her_assistant_first() -> None:
    draft = drafted(
        "outlook", {"First Name": "Go", "Assistant's Phone": "22 00 00 01", "Business Phone": "22 00 00 02"}
    )
    assert [point.label for point in draft.points] == ["work", "assistant"]


def test_a_name_in_a_messenger_is_no_web_address_though_it_holds_a_point() -> None:
    old = drafted("google_old", {"Name": "Bo", "IM 1 - Service": "Skype", "IM 1 - Value": "bo.berg"})
    zoho = drafted("zoho_contacts", {"Last Name": "Bo", "Skype ID": "bo.berg", "Twitter": "https://x.com/bo"})
    assert (old.facts, old.points) == (["Skype: bo.berg"], [])
    assert (zoho.facts, [point.value for point in zoho.points]) == (["Skype: bo.berg"], ["https://x.com/bo"])


def test_an_extension_in_a_column_of_its_own_goes_behind_its_number() -> None:
    draft = drafted("act", {"Contact": "Jo", "Phone Ext-": "12", "Mobile": "90 01 23 45", "Phone": "22 12 34 56"})
    assert [(p.label, p.value, p.key) for p in draft.points] == [
        ("work", "22 12 34 56 ext. 12", "+4722123456"), ("mobile", "90 01 23 45", "+4790012345")
    ]  # fmt: skip
    assert drafted("act", {"Contact": "Jo", "Phone Ext.": "12"}).facts == ["Phone extension: 12"]
