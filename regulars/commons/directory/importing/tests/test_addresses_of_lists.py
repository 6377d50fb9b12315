"""Addresses of home-made lists come in whole: in one cell beside the others, with numbers apart, several in a row."""

from typing import Any

import pytest

from regulars.commons.directory.address.models import PostalAddress
from regulars.commons.directory.party.models import Party

pytestmark = pytest.mark.django_db


def addresses_of(name: str) -> list[dict[str, str]]:
    """The addresses of somebody, without what is empty."""
    rows = PostalAddress.objects.filter(party=Party.objects.get(name=name)).order_by("id")
    parts = ("label", "street", "street2", "postcode", "city", "region", "country")
    return [{part: getattr(row, part) for part in parts if getattr(row, part)} for row in rows]


def test_a_column_called_address_beside_town_and_postcode_is_the_street(brought: Any) -> None:
    brought("Nom;Prénom;Adresse;CP;Ville;Pays\nDupont;Anne;12 bis, rue de l'Église;01000;Bourg-en-Bresse;France\n")
    assert addresses_of("Anne Dupont") == [
        {"label": "home", "street": "12 bis, rue de l'Église", "postcode": "01000", "city": "Bourg-en-Bresse",
         "country": "FR"}
    ]  # fmt: skip


def test_what_an_address_in_one_cell_says_twice_is_kept_once(brought: Any) -> None:
    brought(
        'Name,Address,City,Postcode\nAnn Able,"1 High Street, Little Snoring, Fakenham NR21 0AA",Fakenham,NR21 0AA\n'
    )
    assert addresses_of("Ann Able")[0]["street"] == "1 High Street, Little Snoring"


def test_a_house_number_in_a_column_of_its_own_belongs_to_the_street(brought: Any) -> None:
    brought("Vorname;Nachname;Straße;Hausnr.;PLZ;Ort\nEva;Alt;Lange Gasse;12a;01067;Dresden\n")
    assert addresses_of("Eva Alt")[0]["street"] == "Lange Gasse 12a"


def test_a_second_address_in_a_row_is_another_address(brought: Any) -> None:
    brought("Name,Address,City,Address,City\nCarla Cole,1 First St,Oslo,2 Second St,Bergen\n")
    assert addresses_of("Carla Cole") == [
        {"label": "home", "street": "1 First St", "city": "Oslo"},
        {"label": "other", "street": "2 Second St", "city": "Bergen"},
    ]


def test_a_third_one_is_left_to_whoever_brings_the_list_in(begin: Any) -> None:
    columns = begin("Name,City,City,City\nCarla Cole,Oslo,Bergen,Moss\n")
    assert [m["target"] for m in columns.mapping] == ["name", "address:home.city", "address:other.city", None]


def test_an_organisation_in_a_list_of_people_has_no_home(brought: Any) -> None:
    brought("Firma;Vorname;Nachname;Straße;Ort\nBäckerei Alt;;;Ring 1;Ulm\n")
    assert addresses_of("Bäckerei Alt")[0]["label"] == "work"


def test_a_country_may_be_written_as_its_cars_are_marked(brought: Any) -> None:
    brought("Name;Ort;Land\nEva Alt;Wien;A\nUte Neu;Köln;D\n")
    assert [addresses_of(name)[0]["country"] for name in ("Eva Alt", "Ute Neu")] == ["AT", "DE"]


def test_a_box_or_a_country_alone_comes_in_once(brought: Any) -> None:
    content = "Vorname;Nachname;Land\nEva;Alt;Ruritania\n"
    brought(content)
    assert brought(content).counts["skipped"] == 1


def test_a_heading_that_only_says_private_is_no_place_of_an_address(begin: Any) -> None:
    assert [m["target"] for m in begin("Nome,Privato\nAda Po,Falso\n").mapping][1] is None


def test_a_house_number_that_the_postcode_holds_too_is_kept(brought: Any) -> None:
    brought('Nome completo,CEP,Endereço,Cidade,UF\nAna Souza,01310-100,"Rua X, 100",São Paulo,SP\n')
    brought('Name,Address,City,Postcode\nBo Berg,"Storgata, 155, 0155 Oslo",Oslo,0155\n')
    assert [addresses_of(name)[0]["street"] for name in ("Ana Souza", "Bo Berg")] == ["Rua X, 100", "Storgata, 155"]
