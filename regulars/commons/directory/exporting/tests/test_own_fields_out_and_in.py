"""Custom fields go out in the words of the screens and come back without change."""

import csv
import io
from typing import Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from regulars.commons.directory.exporting.tests.test_round_trip import everything, taken_out
from regulars.commons.directory.party.models import Party
from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer, viewer_of
from regulars.core.files.actions import keep_file
from regulars.core.records.custom.definitions import change_field, define_field
from regulars.core.records.registry import record_type
from regulars.core.records.writing.creating import create_record

pytestmark = pytest.mark.django_db
MOODS = [{"value": "red", "label": "Red"}, {"value": "blue", "label": "Blue"}, {"value": "other", "label": "blue"}]


@pytest.fixture
def house(alice: Viewer) -> dict[str, Any]:
    fields = [
        {"label": "Mood", "kind": "choice", "choices": MOODS},
        {"label": "Moods", "kind": "choices", "choices": MOODS},
        {"label": "Balance", "kind": "number"},
        {"label": "Debt", "kind": "money"},
        {"label": "Change", "kind": "percent"},
        {"label": "Wait", "kind": "duration"},
        {"label": "Code", "kind": "text"},
    ]
    made = {f["label"]: define_field({"type": "people", **f}, by=alice) for f in fields}
    alice = viewer_of(User.objects.get())
    bodies: list[dict[str, Any]] = [
        {"name": "Ada", "mood": "red", "moods": ["blue", "other"], "balance": "-5", "change": "-2.5", "code": "-5"},
        {"name": "Bea", "mood": "blue", "debt": {"amount": "-12.50", "currency": "EUR"}, "code": "=1+1", "wait": 90},
        {"name": "Cy", "mood": "other", "moods": ["red"], "balance": "-0.25", "code": "'-5"},
    ]
    for body in bodies:
        create_record(record_type("people"), body, by=alice)
    return made


def cells(alice: Viewer) -> dict[str, dict[str, str]]:
    text = taken_out("people", "csv", alice).decode("utf-8-sig")
    return {row["Name"]: row for row in csv.DictReader(io.StringIO(text))}


def test_choices_go_out_by_their_labels_and_numbers_as_numbers(house: dict[str, Any], alice: Viewer) -> None:
    rows = cells(alice)
    assert (rows["Ada"]["Mood"], rows["Ada"]["Balance"], rows["Ada"]["Change"]) == ("Red", "-5", "-2.5")
    assert (rows["Ada"]["Moods"], rows["Ada"]["Code"]) == ("Blue (blue); blue (other)", "-5")
    assert rows["Bea"]["Code"] == "'=1+1"


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("on_match", ["fill", "overwrite"])
def test_back_in_they_change_nothing(
    brought: Any, house: dict[str, Any], alice: Viewer, kind: str, on_match: str
) -> None:
    renamed = [{"value": "red", "label": "Blue"}, {"value": "blue", "label": "Red"}, MOODS[2]]
    change_field(house["Mood"], {"choices": renamed}, by=alice)
    before = everything()
    imported = brought(taken_out("people", kind, alice), name=f"people.{kind}", on_match=on_match)
    assert everything() == before
    assert imported.counts["skipped"] == 3, imported.counts


ALL_ELSE: dict[str, Any] = {
    "long_text": "one\ntwo",
    "rich_text": "<p>Hello <strong>you</strong></p>",
    "yes_no": False,
    "date": "2024-02-29",
    "partial_date": "--02-29",
    "instant": {"at": "2026-03-29T01:30:00Z", "zone": "Europe/Berlin"},
    "email": "ada@example.com",
    "phone": "+47 22 33 44 55",
    "url": "https://example.com/a?b=c",
    "address": {"street": "Gata 1; upstairs", "postcode": "0123", "city": "Oslo", "country": "NO"},
}


@pytest.fixture
def linked(alice: Viewer) -> None:
    """A person with a value in a field of every kind that the house has not."""
    firms = [
        create_record(record_type("organisations"), {"name": n}, by=alice)[0].pk for n in ("Ash; Elm", "Oak", "Oak")
    ]
    drawn = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(drawn, "PNG")
    photo = keep_file(ContentFile(drawn.getvalue()), name="dot.png", by=alice).pk
    values = ALL_ELSE | {"link": firms[0], "links": firms, "user": alice.user_id, "file": photo, "picture": photo}
    for kind in values:
        target = {"target": "organisations"} if kind in ("link", "links") else {}
        define_field({"type": "people", "label": f"Own {kind}", "kind": kind, **target}, by=alice)
    body = {"name": "Ada"} | {f"own_{kind}": value for kind, value in values.items()}
    create_record(record_type("people"), body, by=viewer_of(User.objects.get()))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("on_match", ["fill", "overwrite"])
def test_values_of_every_kind_come_back_without_change(
    brought: Any, linked: None, alice: Viewer, kind: str, on_match: str
) -> None:
    for day in ("0850-07-01", "1900-01-01", "1900-02-28", "1900-03-01", "9999-12-31"):
        create_record(record_type("people"), {"name": day, "own_date": day}, by=viewer_of(User.objects.get()))
    before = everything()
    imported = brought(taken_out("people", kind, alice), name=f"people.{kind}", on_match=on_match)
    assert [row.reason for row in imported.rows.filter(outcome="refused")] == []
    assert everything() == before
    assert imported.counts["skipped"] == 6, imported.counts


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_fields_that_are_called_alike_do_not_take_each_others_values(brought: Any, alice: Viewer, kind: str) -> None:
    fields = [
        define_field({"type": "people", "label": label, "kind": "text"}, by=alice)
        for label in ("Roast", "Roast", "City")
    ]
    roast, other, city = (field.name for field in fields)
    by = viewer_of(User.objects.get())
    create_record(record_type("people"), {"name": "Ada", roast: "Dark", city: "of glass"}, by=by)
    create_record(record_type("people"), {"name": "Bo", other: "Mild", "city": "Oslo"}, by=by)
    before, taken = everything(), taken_out("people", kind, alice)
    assert brought(taken, name=f"people.{kind}", on_match="fill").counts["skipped"] == 2
    assert everything() == before
    # Where nothing stands there yet, each finds its own place.
    Party.objects.all().delete()
    brought(taken, name=f"people.{kind}")
    told = {one.name: {name: one.custom.get(name) for name in (roast, other, city)} for one in Party.objects.all()}
    assert told == {
        "Ada": {roast: "Dark", other: None, city: "of glass"},
        "Bo": {roast: None, other: "Mild", city: None},
    }
