"""Addresses in one cell are taken apart where they are certain, and stay whole where they are not."""

from typing import Any

import pytest

from regulars.commons.directory.importing.places import address_of
from regulars.commons.directory.importing.tests.test_addresses_of_lists import addresses_of
from regulars.commons.directory.importing.whole_addresses import read_address


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Storgata 5, 0155 Oslo, Norway", "Storgata 5|0155|Oslo||NO"),
        ("Storgata 5\n0155 Oslo\nNORGE", "Storgata 5|0155|Oslo||NO"),
        ("Storgata 5, 0155 Oslo", "Storgata 5|0155|Oslo||"),
        ("Storgata 5, Oslo, Norway", "Storgata 5||Oslo||NO"),
        ("c/o Moe, Storgata 5, 0155 Oslo, Norway", "c/o Moe, Storgata 5|0155|Oslo||NO"),
        ("Hauptstr. 5a, D-01067 Dresden", "Hauptstr. 5a|01067|Dresden||DE"),
        ("Friedrichstr. 5, 10117 Berlin Germany", "Friedrichstr. 5|10117|Berlin||DE"),
        ("12 rue de la Paix, 75002 Paris, France", "12 rue de la Paix|75002|Paris||FR"),
        ("Via Roma 1, 00184 Roma (RM), Italia", "Via Roma 1|00184|Roma|RM|IT"),
        ("Keizersgracht 1, 1015 CJ Amsterdam", "Keizersgracht 1|1015 CJ|Amsterdam||"),
        ("Kungsgatan 5, 111 43 Stockholm", "Kungsgatan 5|111 43|Stockholm||"),
        ("ul. Długa 5, 00-238 Warszawa, Polska", "ul. Długa 5|00-238|Warszawa||PL"),
        ("1 Main St, Boston, MA 02110", "1 Main St|02110|Boston|MA|US"),
        ("1 Main St\nSuite 4\nSpringfield IL 62701-1234", "1 Main St, Suite 4|62701-1234|Springfield|IL|US"),
        ("1 Main St  Apt 2  Boston  MA  02110  US", "1 Main St, Apt 2|02110|Boston|MA|US"),
        ("1 Main St, Los Angeles, CA 90001", "1 Main St|90001|Los Angeles|CA|US"),
        ("5 King St, Toronto, ON M5V 2T6, Canada", "5 King St|M5V 2T6|Toronto|ON|CA"),
        ("5 King St, Sydney NSW 2000", "5 King St|2000|Sydney|NSW|AU"),
        ("10 Downing Street, London, SW1A 2AA, UK", "10 Downing Street|SW1A 2AA|London||GB"),
        ("Queen St 5, Auckland 1010, New Zealand", "Queen St 5|1010|Auckland||NZ"),
    ],
)
def test_what_is_certain_is_taken_apart(text: str, told: str) -> None:
    found = read_address(text, "") or {}
    assert "|".join(found.get(part, "") for part in ("street", "postcode", "city", "region", "country")) == told


@pytest.mark.parametrize(
    "text",
    [
        "Storgata 5, Oslo", "12 rue de la Paix 75002 Paris", "Suite 5, 12345 Elm Street", "Unit 5, 12345 Oakwood",
        "1 High Street, Fakenham, Norfolk, NR21 0AA", "Business Park, Building B, Germany", "東京都千代田区丸の内1-1",
        "Rua X 100, São Paulo - SP, 01310-100, Brasil", "1 Main St, Atlanta, Georgia 30303", "Oslo, Norway", ", ,", "",
        "12 MG Road, Mumbai, Maharashtra 400001, India", "1, " * 10_000,
    ],
)  # fmt: skip
def test_what_is_not_stays_whole(text: str) -> None:
    assert read_address(text, "") is None


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({"city": "0155 Oslo"}, {"postcode": "0155", "city": "Oslo"}),
        ({"street": "Ring 1", "city": "D-01067 Dresden"},
         {"street": "Ring 1", "postcode": "01067", "city": "Dresden", "country": "DE"}),
        ({"city": "Boston, MA 02110"}, {"postcode": "02110", "city": "Boston", "region": "MA", "country": "US"}),
        ({"city": "Dublin 2"}, {"city": "Dublin 2"}),
        ({"city": "Praha 1", "country": "CZ"}, {"city": "Praha 1", "country": "CZ"}),
        ({"city": "8001 Zürich", "country": "Schweiz"}, {"postcode": "8001", "city": "Zürich", "country": "CH"}),
    ],
)  # fmt: skip
def test_a_postcode_that_stands_with_its_town_comes_apart(parts: dict[str, str], found: dict[str, str]) -> None:
    assert address_of(parts, "") == found


@pytest.mark.django_db
def test_a_list_with_one_column_of_addresses_can_be_filtered_by_town(brought: Any) -> None:
    content = 'Name,Address\nKari Moe,"Storgata 5, 0155 Oslo, Norway"\nOla Moe,"By the sea, last house"\n'
    brought(content)
    assert addresses_of("Kari Moe")[0] == {
        "label": "home", "street": "Storgata 5", "postcode": "0155", "city": "Oslo", "country": "NO"
    }  # fmt: skip
    assert addresses_of("Ola Moe")[0] == {"label": "home", "street": "By the sea, last house"}
    assert brought(content).counts["skipped"] == 2
