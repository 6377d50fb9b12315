"""Names as lists hold them: sorted, with particles and titles apart, the family first, or under no heading at all."""

from typing import Any

import pytest

from regulars.commons.directory.importing.vocabulary import party_vocabulary
from regulars.commons.directory.party.models import Party

pytestmark = pytest.mark.django_db


def only(kind: str = "person") -> tuple[str, ...]:
    """Name, title, given, further, family name and order of the one party there is."""
    party = Party.objects.get(kind=kind)
    return (party.name, party.prefix, party.given_name, party.additional_names, party.family_name, party.name_order)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("Title;Full Name\nMr;Smith, John\n", ("John Smith", "Mr", "John", "", "Smith", "given")),
        ("Anrede;Titel;Vorname;Nachname\nHerr;Dr.;Hans;Müller\n",
         ("Hans Müller", "Herr Dr.", "Hans", "", "Müller", "given")),
        ("Voornaam;Tussenvoegsel;Achternaam\nJan;van der;Berg\n",
         ("Jan van der Berg", "", "Jan", "", "van der Berg", "given")),
        ("Nombre;Primer apellido;Segundo apellido\nAna;García;López\n",
         ("Ana García López", "", "Ana", "", "García López", "given")),
        ("ФИО;Город\nИванов Иван Иванович;Москва\n",
         ("Иванов Иван Иванович", "", "Иван", "Иванович", "Иванов", "family")),
        ("Név;Város\nNagy István;Budapest\n", ("Nagy István", "", "István", "", "Nagy", "family")),
        ("Name Vorname;Ort\nvon Arx Urs;Bern\n", ("von Arx Urs", "", "Urs", "", "von Arx", "family")),
        ("Nom complet;Ville\nMARTIN Jean-Paul;Lyon\n", ("MARTIN Jean-Paul", "", "Jean-Paul", "", "MARTIN", "family")),
        ("Név;Város\nKovácsné Szabó Ágnes;Pécs\n",
         ("Kovácsné Szabó Ágnes", "", "Ágnes", "", "Kovácsné Szabó", "family")),
        ("Name,City\nShri Ramesh Kumar,Pune\n", ("Shri Ramesh Kumar", "Shri", "Ramesh", "", "Kumar", "given")),
        ("氏名;市\n山田 太郎 様;東京\n", ("山田 太郎", "", "太郎", "", "山田", "family")),
    ],
)  # fmt: skip
def test_a_name_is_taken_apart_as_it_is_meant(brought: Any, content: str, name: tuple[str, ...]) -> None:
    brought(content)
    assert only() == name


def test_a_company_under_the_title_of_people_is_an_organisation(brought: Any) -> None:
    brought("Anrede;Vorname;Nachname;Ort\nFirma;;Öztürk & Söhne;Ulm\n")
    assert only("organisation")[0] == "Öztürk & Söhne"


def test_a_firm_marked_among_people_is_an_organisation(brought: Any) -> None:
    brought("Name of Customer,Mobile No\nM/s Gupta Traders,98220 12345\n")
    assert only("organisation")[0] == "Gupta Traders"


def targets(imported: Any) -> list[str | None]:
    return [one["target"] for one in imported.mapping]


def test_title_is_a_job_where_its_values_are_no_titles(begin: Any) -> None:
    assert targets(begin("First Name,Last Name,Title\nAl,Green,CEO\nBea,Blue,Sales Manager\n"))[2] == "job_title"
    assert targets(begin("First Name,Last Name,Title\nAl,Green,Dr.\nBea,Blue,Mrs\n"))[2] == "prefix"


def test_numbers_under_customer_are_no_names(begin: Any) -> None:
    assert targets(begin("Customer,Full name\n00017,Al Green\n00018,Bea Blue\n")) == ["external_id", "name"]


def test_organisations_are_not_called_after_whom_to_ask_for(begin: Any, brought: Any) -> None:
    content = "Firmenname;Ort;Ansprechpartner\nAlpha Bau;Ulm;Frau Müller\n"
    assert targets(begin(content, type="organisations")) == ["name", "address:work.city", "fact:Contact"]
    brought(content, type="organisations")
    alpha = Party.objects.get(name="Alpha Bau")
    assert list(alpha.facts.values_list("text", flat=True)) == ["Contact: Frau Müller"]
    assert targets(begin("Name;Firma\nAlpha Nord;Alpha Bau\n", type="organisations")) == ["name", "organisation"]


def test_bill_to_and_ship_to_are_two_addresses(begin: Any) -> None:
    found = targets(begin("Name,Bill To Street,Bill To Zip,Ship To Street\nAl Green,1 A St,89501,2 B St\n"))
    assert found[1:] == ["address:billing.street", "address:billing.postcode", "address:delivery.street"]


def test_names_are_found_where_there_is_no_heading(begin: Any) -> None:
    found = begin("Dora Dean,dora@dean.example,555-0301\nEd East,ed@east.example,555-0302\n")
    assert targets(found) == ["name", "emails", "phones"]


@pytest.mark.parametrize(
    "column", ["Personnr\n19610403-1234", "Cust #\n000123", "CPF\n012.345.678-90", "Bin Code\n411001", "Raster\n602 00"]
)
def test_digits_under_a_heading_that_nobody_knows_are_no_phone_number(begin: Any, column: str) -> None:
    heading, value = column.split("\n")
    assert targets(begin(f"Name,{heading}\nAl Green,{value}\n"))[1] != "phones"


@pytest.mark.parametrize(
    "number", ["+47 900 12 345", "(0351) 123456", "0171-2345678", "617-555-0123", "06.12.34.56.78"]
)
def test_what_can_only_be_a_phone_number_is_one(begin: Any, number: str) -> None:
    assert targets(begin(f"Name,Reach\nAl Green,{number}\n"))[1] == "phones"


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("D.O.B.", "dates:birthday"), ("Kd.-Nr.", "external_id"), ("C.P.", "address.postcode"),
        ("Natel", "phones:mobile"),
        ("Tel. G", "phones:work"), ("الجوال", "phones:mobile"), ("الاسم", "name"), ("تاريخ الميلاد", "dates:birthday"),
        ("手机", "phones:mobile"), ("公司名称", "organisation"), ("휴대폰", "phones:mobile"),
        ("Cégnév", "organisation"),
        ("Příjmení", "family_name"), ("Soyadı", "family_name"), ("Sukunimi", "family_name"), ("Επώνυμο", "family_name"),
        ("Email ID", "emails"), ("氏　名", "name"),
    ],
)  # fmt: skip
def test_headings_of_many_languages_are_known(heading: str, target: str) -> None:
    found = party_vocabulary().find(heading)
    assert found is not None
    assert found[0] == target
