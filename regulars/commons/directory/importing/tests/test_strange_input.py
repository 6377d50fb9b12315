"""Strange files: what can be kept comes in, the rest is refused with a reason, and nothing breaks."""

import pytest

from regulars.commons.directory.importing.tests.conftest import run
from regulars.commons.directory.party.models import Party
from regulars.core.access.models import Role, User
from regulars.core.access.viewer import Viewer, raise_epoch, viewer_of
from regulars.core.database.rows import fetch_rows
from regulars.core.records.importing.lifecycle import change_import, start_in_background
from regulars.core.records.registry import record_type
from regulars.core.records.writing.creating import create_record

pytestmark = pytest.mark.django_db


def test_names_of_all_kinds_are_kept_as_they_are_written(brought) -> None:
    names = [
        "😀 Smile",
        "\u202eevil",
        "Zero\u200bWidth",
        "Ñandú O'Brien-Łódź",
        "=cmd()",
        "<script>alert(1)</script>",
        "مريم",
    ]
    rows = "".join(f'"{name}",p{i}@x.example\n' for i, name in enumerate(names))
    assert brought(f"Name,E-mail\n{rows}").counts["created"] == len(names)
    kept = set(Party.objects.values_list("name", flat=True))
    assert kept == {n.replace("\u200b", "") for n in names}


def test_a_name_of_ten_thousand_letters_is_refused_not_cut(brought) -> None:
    imported = brought("Name,E-mail\n" + "x" * 10_000 + ",a@x.example\nKari,k@x.example\n")
    assert (imported.counts["created"], imported.counts["refused"]) == (1, 1)
    assert "longer than" in imported.rows.get(outcome="refused").reason


def test_scripts_in_notes_are_made_harmless(brought) -> None:
    brought("Name,Note\nKari,<script>alert(1)</script>hello <b>you</b></b>\nOla,1 < 2 & 3\n")
    notes = [text for (text,) in fetch_rows("SELECT text FROM activities_note ORDER BY id")]
    assert "<script" not in notes[0]
    assert notes[1] == "<p>1 &lt; 2 &amp; 3</p>"


def test_ragged_and_broken_rows_are_refused_and_all_are_counted(brought) -> None:
    text = 'Name,E-mail\nKari,k@x.example\nOla,o@x.example,extra\n"Per,p@x.example\nÅse,a@x.example\n,,\nLi'
    imported = brought(text)
    assert imported.counts["rows"] == 5
    assert (imported.counts["created"], imported.counts["refused"]) == (2, 3)
    assert list(imported.rows.filter(outcome="refused").values_list("number", flat=True)) == [3, 4, 7]


def test_a_card_with_a_picture_that_is_none_comes_in_without_it(brought) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Kari\nPHOTO;ENCODING=b;TYPE=JPEG:bm90IGEgcGljdHVyZQ==\nEND:VCARD\n"
    assert brought(card, name="a.vcf").counts["created"] == 1
    kari = Party.objects.get()
    assert kari.picture is None
    assert "picture" in kari.facts.get().text


def test_organisations_come_in_from_a_list_of_their_own(brought) -> None:
    head = "Record ID,Company name,Company owner,Phone Number,City,Country/Region,Industry,"
    head += "Company Domain Name,Number of Employees\n"
    imported = brought(
        head + "9,Fjord AS,Nobody,22334455,Bergen,Norway,Fishing,fjord.example,11-50\n", type="organisations"
    )
    assert (imported.layout, imported.counts["created"]) == ("hubspot_companies", 1)
    fjord = Party.objects.get()
    assert (fjord.kind, fjord.city, fjord.country, fjord.industry) == ("organisation", "Bergen", "NO", "Fishing")
    assert set(fjord.facts.values_list("text", flat=True)) == {"Employees: 11-50", "Owner: Nobody"}
    assert fjord.contact_points.get(kind="link").value == "https://fjord.example"


def test_columns_become_fields_of_their_kind_on_the_spot(begin, alice: Viewer) -> None:
    imported = begin("Name;Member since;Points\nKari;3.4.2020;1.234,5\nOla;31.4.2020;7\n")
    mapping = [
        {"column": 1, "new_field": {"label": "Member since", "kind": "date"}},
        {"column": 2, "new_field": {"label": "Points", "kind": "number"}},
    ]
    change_import(imported, {"mapping": mapping}, by=alice)
    done = run(start_in_background(imported, by=alice))
    assert (done.counts["created"], done.counts["refused"]) == (1, 1)
    assert "Member since" in done.rows.get(outcome="refused").reason
    kari = Party.objects.get()
    assert (kari.custom["member_since"], float(kari.custom["points"])) == ("2020-04-03", 1234.5)


def limited(rights: dict[str, object]) -> Viewer:
    user = User.objects.create_user("seller@example.com", None, name="Seller")
    user.roles.add(Role.objects.update_or_create(slug="x", defaults={"rights": {"*": rights}, "label": "X"})[0])
    raise_epoch()
    return viewer_of(user)


def test_what_the_user_may_not_see_is_not_matched(brought, alice: Viewer) -> None:
    create_record(record_type("people"), {"name": "Kari", "email": "kari@x.example"}, by=alice)
    seller = limited({"see": "own", "create": True, "change": "own", "delete": "none", "export": False})
    imported = brought("Name,E-mail\nKari,kari@x.example\n", by=seller)
    assert (imported.counts["created"], imported.counts["matched"]) == (1, 0)
    assert "Kari" not in str(list(imported.rows.values_list("match_title", flat=True)))


def test_what_the_user_may_not_change_is_skipped_with_a_word(brought, alice: Viewer) -> None:
    kari, _ = create_record(record_type("people"), {"name": "Kari", "email": "kari@x.example"}, by=alice)
    seller = limited({"see": "all", "create": True, "change": "own", "delete": "none", "export": False})
    imported = brought("Name,E-mail,Job title\nKari,kari@x.example,Boss\n", by=seller, on_match="overwrite")
    assert imported.counts["skipped"] == 1
    assert "do not let you change" in imported.rows.get().reason
    assert Party.objects.get(pk=kari.pk).job_title == ""


def test_any_other_record_type_comes_in_by_its_fields(brought, alice: Viewer) -> None:
    create_record(record_type("people"), {"name": "Kari Hansen"}, by=alice)
    content = "Id;About;Note;Pinned\n1;Kari Hansen;First;yes\n2;Nobody;Second;no\n3;Kari Hansen;Third;perhaps\n"
    imported = brought(content, type="notes")
    assert (imported.counts["created"], imported.counts["refused"]) == (1, 2)
    assert fetch_rows("SELECT text FROM activities_note") == [("<p>First</p>",)]
    again = brought(content, type="notes")
    assert (again.counts["created"], again.counts["skipped"]) == (0, 1)
