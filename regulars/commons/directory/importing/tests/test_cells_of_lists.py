"""Cells as people fill them: several addresses, remarks, sums at the end; and those who want no mail."""

from typing import Any

import pytest

from regulars.commons.directory.consent.models import Consent
from regulars.commons.directory.consent.purposes import add_purpose
from regulars.commons.directory.consent.queries import may_contact
from regulars.commons.directory.importing.several import apart
from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import Viewer

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("base", "text", "values"),
    [
        ("emails", 'Anton <a@x.example>; "B, Bert" <b@x.example>', ["a@x.example", "b@x.example"]),
        ("emails", "a@x.example b@x.example", ["a@x.example", "b@x.example"]),
        ("emails", "a@x.example/b@x.example", ["a@x.example", "b@x.example"]),
        ("emails", "a@x.example oder b@x.example", ["a@x.example", "b@x.example"]),
        ("emails", "a@x.example (privat)", ["a@x.example"]),
        ("emails", "a(at)x.example", ["a(at)x.example"]),
        ("links", "https://a.example https://b.example", ["https://a.example", "https://b.example"]),
        ("links", "https://a.example Our page", ["https://a.example Our page"]),
        ("phones", "0351 / 123456", ["0351 / 123456"]),
        ("phones", "0171 123456 / 030 654321", ["0171 123456", "030 654321"]),
        ("phones", "22123456, ext. 7; 22 12 34 57", ["22123456 ext. 7", "22 12 34 57"]),
        ("phones", "22 12 34 56 / 57", ["22 12 34 56 / 57"]),
        ("phones", "0171 123456 oder 030 654321", ["0171 123456", "030 654321"]),
    ],
)
def test_several_values_of_a_cell_come_apart(base: str, text: str, values: list[str]) -> None:
    assert apart(base, text) == values


def test_a_remark_behind_an_address_is_its_label(brought: Any) -> None:
    brought("Name,Mail\nAda Alt,ada@x.example (privat)\n")
    point = Party.objects.get(name="Ada Alt").contact_points.get()
    assert (point.value, point.label) == ("ada@x.example", "home")


@pytest.mark.parametrize("word", ["Summe", "TOTAL:", "Итого", "合計"])
def test_the_sum_at_the_end_of_a_list_is_nobody(brought: Any, word: str) -> None:
    imported = brought(f"Name,Umsatz,Mail\nAda Alt,12,ada@x.example\n{word},12,\n")
    assert (imported.counts["created"], imported.counts["refused"]) == (1, 1)
    assert "sum at the end" in imported.rows.get(outcome="refused").reason


MAILCHIMP = (
    "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,LEID,EUID,UNSUB_TIME,UNSUB_REASON\n"
    "no@x.example,Nora,Nein,2,2023-05-06 07:08:09,2023-05-06 07:10:00,1,a1,2024-02-03 04:05:06,too many\n"
)


def test_who_unsubscribed_elsewhere_is_not_written_to_from_here(brought: Any, alice: Viewer) -> None:
    add_purpose("Newsletter", by=alice)
    brought(MAILCHIMP)
    nora = Party.objects.get(name="Nora Nein")
    assert not may_contact(nora, channel="email", purpose="newsletter")
    line = Consent.objects.get(party=nora)
    assert (line.deed, line.topic, line.happened_at.date().isoformat()[:7]) == (
        "withdrawn",
        "newsletter.email",
        "2024-02",
    )
    assert brought(MAILCHIMP).counts["skipped"] == 1


def test_it_is_known_where_nobody_is_asked_for_anything_yet(brought: Any) -> None:
    brought(MAILCHIMP)
    facts = Party.objects.get(name="Nora Nein").facts.values_list("text", flat=True)
    assert {"Opted out of email: 2024-02-03", "Unsubscribed because: too many"} <= set(facts)


def test_an_opt_out_is_never_read_as_a_consent(brought: Any, alice: Viewer) -> None:
    add_purpose("Newsletter", by=alice)
    brought("Name,Mail,Email Opt Out\nAda Alt,ada@x.example,true\nBob Neu,bob@x.example,false\n")
    assert list(Consent.objects.values_list("party__name", "deed")) == [("Ada Alt", "withdrawn")]


CARD = """BEGIN:VCARD
VERSION:2.1
N:Jäger;Käthe
FN:Käthe Jäger
TEL;CELL:0151 23456789
ADR;WORK:;;Domshof 1;Bremen;;28195;Deutschland
LABEL;WORK:Domshof 1, 28195 Bremen
X-MS-ANNIVERSARY:19850601
X-MS-SPOUSE:Jörg Jäger
GENDER:F
CATEGORIES:VIP,Presse\\, TV
RELATED;TYPE=child:urn:uuid:aaaa
X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Kati;1;;
X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Heike;13;;
END:VCARD
"""


def test_cards_of_outlook_and_android_keep_what_they_say_beyond_the_standard(brought: Any) -> None:
    brought(CARD, name="list.vcf")
    party = Party.objects.get(name="Käthe Jäger")
    assert party.preferred_name == "Kati"
    assert sorted(party.tag_links.values_list("tag__name", flat=True)) == ["Presse, TV", "VIP"]
    assert [point.value for point in party.contact_points.all()] == ["0151 23456789"]
    assert sorted(party.facts.values_list("text", flat=True)) == [
        "Gender: female",
        "Sister: Heike",
        "Spouse: Jörg Jäger",
    ]
    assert list(party.dates.values_list("kind", "day")) == [("anniversary", "1985-06-01")]
    assert party.addresses.count() == 1


def test_the_words_behind_a_web_address_are_its_label(brought: Any) -> None:
    brought("dn: cn=Ada\ncn: Ada Alt\nlabeledURI: https://ada.example/~a Home page\n", name="list.ldif")
    link = Party.objects.get(name="Ada Alt").contact_points.get()
    assert (link.value, link.label) == ("https://ada.example/~a", "Home page")
