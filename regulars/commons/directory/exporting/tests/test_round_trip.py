"""What is taken out goes back in without change, in each format."""

import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import Viewer
from regulars.core.files.actions import keep_file
from regulars.core.records.exporting.cards import cards_of
from regulars.core.records.exporting.listing import open_listing
from regulars.core.records.exporting.separated import csv_of
from regulars.core.records.exporting.spreadsheets import xlsx_of
from regulars.core.records.history.undoing import undo_entry
from regulars.core.records.reading.pages import ListRequest
from regulars.core.records.registry import record_type
from regulars.core.records.snapshots import take_snapshots
from regulars.core.records.writing.creating import create_record

pytestmark = pytest.mark.django_db


@pytest.fixture
def kari(alice: Viewer) -> int:
    drawn = io.BytesIO()
    Image.new("RGB", (40, 40), "teal").save(drawn, "PNG")
    picture = keep_file(ContentFile(drawn.getvalue()), name="kari.png", by=alice)
    logo, same_logo = (keep_file(ContentFile(drawn.getvalue()), name="logo.png", by=alice).pk for _ in range(2))
    of_firm = {"name": "=Fjord; AS", "tags": ["VIP"], "picture": logo}
    firm, _ = create_record(record_type("organisations"), of_firm, by=alice)
    create_record(record_type("organisations"), {"name": "Fjord Cafe", "picture": same_logo}, by=alice)
    create_record(record_type("households"), {"name": "Familien Hansen", "email": "oss@hansen.example"}, by=alice)
    body = {
        "name": "Dr. Kari Hansen", "job_title": "+Head, \"sales\"\nand more", "employer": firm.pk,
        "tags": ["Choir", "VIP"],
        "about": "<p>Likes <strong>tea</strong></p><p>and boats</p>", "picture": picture.pk, "language": "nb",
        "children": {
            "contact_points": [
                {"kind": "email", "value": "kari@fjord.example", "label": "work", "is_primary": True},
                {"kind": "email", "value": "kari@home.example", "label": "home"},
                {"kind": "phone", "value": "+47 900 12 345", "label": "mobile", "is_primary": True},
                {"kind": "phone", "value": "22 33 44 55 ext. 7", "label": "Cabin"},
                {"kind": "link", "value": "https://fjord.example/kari"},
            ],
            "addresses": [{"label": "home", "street": "Storgata 1, B", "postcode": "0155", "city": "Oslo",
                           "country": "NO", "is_primary": True}],
            "dates": [{"kind": "birthday", "day": "--02-29"}, {"kind": "anniversary", "day": "2010-06-12"},
                      {"kind": "other", "label": "First order", "day": "2019-01-02"}],
            "roles": [{"role": "customer"}],
            "facts": [{"text": "Prefers calls before ten; said so"}],
        },
    }  # fmt: skip
    kari, _ = create_record(record_type("people"), body, by=alice)
    create_record(record_type("people"), {"name": "王小明", "email": "wang@example.cn"}, by=alice)
    return int(kari.pk)


def taken_out(slug: str, kind: str, alice: Viewer, *, columns: str | None = None) -> bytes:
    listing = open_listing(record_type(slug), ListRequest(columns=columns), alice)
    if kind == "xlsx":
        with xlsx_of(listing) as made:
            return made.read()
    return "".join(csv_of(listing) if kind == "csv" else cards_of(listing)).encode()


def everything() -> dict[str, object]:
    return {
        slug: take_snapshots(record_type(slug), record_type(slug).model.objects.filter(**record_type(slug).where))
        for slug in ("people", "organisations", "households", "relationships", "notes")
    }


@pytest.mark.parametrize("kind", ["csv", "xlsx", "vcf"])
@pytest.mark.parametrize("on_match", ["fill", "overwrite"])
@pytest.mark.parametrize("slug", ["people", "organisations", "households"])
def test_back_in_it_changes_nothing(brought, kari: int, alice: Viewer, kind: str, on_match: str, slug: str) -> None:
    before = everything()
    imported = brought(taken_out(slug, kind, alice), type=slug, name=f"people.{kind}", on_match=on_match)
    count = Party.objects.filter(**record_type(slug).where).count()
    assert [imported.counts[name] for name in ("created", "updated", "skipped", "refused")] == [0, 0, count, 0]
    assert everything() == before


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("on_match", ["fill", "overwrite"])
@pytest.mark.parametrize("slug", ["people", "organisations", "households"])
def test_the_list_of_everyone_comes_back_whatever_it_is_brought_in_as(
    brought, kari: int, alice: Viewer, kind: str, on_match: str, slug: str
) -> None:
    before = everything()
    imported = brought(taken_out("parties", kind, alice), type=slug, name=f"all.{kind}", on_match=on_match)
    assert imported.counts["skipped"] == imported.counts["rows"] == Party.objects.count()
    assert everything() == before


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_list_of_everyone_makes_each_what_it_was(brought, kari: int, alice: Viewer, kind: str) -> None:
    before = sorted(Party.objects.values_list("kind", "name"))
    everyone = taken_out("parties", kind, alice)
    Party.objects.all().delete()
    brought(everyone, name=f"all.{kind}")
    assert sorted(Party.objects.values_list("kind", "name")) == before


@pytest.mark.parametrize("kind", ["csv", "xlsx", "vcf"])
def test_in_an_empty_house_it_makes_the_same_people(brought, kari: int, alice: Viewer, kind: str) -> None:
    people = taken_out("people", kind, alice)
    Party.objects.all().delete()
    assert brought(people, name=f"people.{kind}").counts["created"] == 2
    kari = Party.objects.get(given_name="Kari")
    assert (kari.name, kari.email, kari.phone, kari.birthday) == (
        "Dr. Kari Hansen", "kari@fjord.example", "+47 900 12 345", "--02-29",
    )  # fmt: skip
    assert kari.job_title.startswith('+Head, "sales"')
    assert kari.employer.name == "=Fjord; AS"
    if kind == "vcf":
        assert kari.contact_points.count() == 5
        assert kari.addresses.get().street == "Storgata 1, B"
        assert sorted(kari.dates.values_list("kind", flat=True)) == ["anniversary", "birthday", "other"]
        assert kari.facts.get().text == "Prefers calls before ten; said so"
        assert kari.roles.get().role == "customer"
        assert kari.picture is not None


@pytest.mark.parametrize("kind", ["csv", "xlsx", "vcf"])
@pytest.mark.parametrize("on_match", ["fill", "overwrite"])
def test_an_address_without_a_label_a_chosen_order_of_names_and_an_apostrophe_stay(
    brought, alice: Viewer, kind: str, on_match: str
) -> None:
    address = {"street": "Storgata 1", "postcode": "0155", "city": "Oslo", "country": "NO"}
    misaki = {"given_name": "美咲", "family_name": "田中", "name_order": "given", "children": {"addresses": [address]}}
    create_record(record_type("people"), misaki, by=alice)
    create_record(record_type("people"), {"given_name": "美咲", "family_name": "田中 A"}, by=alice)
    create_record(record_type("people"), {"given_name": "'=x", "family_name": "'s Gravesande"}, by=alice)
    before = everything()
    counts = brought(taken_out("people", kind, alice), name=f"people.{kind}", on_match=on_match).counts
    assert everything() == before
    assert counts["skipped"] == 3


def test_formulas_are_disarmed_in_csv(kari: int, alice: Viewer) -> None:
    text = taken_out("organisations", "csv", alice, columns="name").decode("utf-8-sig")
    assert any(line.startswith("'=Fjord; AS,") for line in text.splitlines())


def test_an_import_of_cards_with_pictures_is_taken_back_whole(brought, kari: int, alice: Viewer) -> None:
    people = taken_out("people", "vcf", alice)
    Party.objects.all().delete()
    imported = brought(people, name="people.vcf")
    assert undo_entry(imported.entry_id, by=alice).conflicts == []
    assert Party.objects.count() == 0


@pytest.mark.parametrize("kind", ["csv", "xlsx", "vcf"])
def test_a_name_that_was_never_taken_apart_stays_whole(brought, alice: Viewer, kind: str) -> None:
    mail, _ = create_record(record_type("people"), {"name": "Just Mail"}, by=alice)
    Party.objects.filter(pk=mail.pk).update(given_name="", family_name="")
    before = everything()
    assert brought(taken_out("people", kind, alice), name=f"people.{kind}", on_match="fill").counts["skipped"] == 1
    assert everything() == before


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("on_match", ["skip", "fill", "overwrite"])
def test_formatted_notes_come_back_as_the_same_notes(
    brought, kari: int, alice: Viewer, kind: str, on_match: str
) -> None:
    for text in (
        "<p>Hi <b>you</b></p><ul><li>one</li></ul><p>a\u00a0space &amp; more</p>",
        "<p>plain</p>",
        "<h2>Æ</h2>",
    ):
        create_record(record_type("notes"), {"party": kari, "text": text}, by=alice)
    before = everything()
    imported = brought(taken_out("notes", kind, alice), type="notes", name=f"notes.{kind}", on_match=on_match)
    assert imported.counts["skipped"] == 3, imported.counts
    assert everything() == before
