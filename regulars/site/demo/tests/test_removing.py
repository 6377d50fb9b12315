"""Removing the demo takes what was loaded, and leaves what this business added."""

from typing import Any

import pytest
from django.apps import apps

from regulars.commons.activities.note.models import Note
from regulars.commons.directory.party.models import Party
from regulars.core.access.models import User
from regulars.core.access.viewer import SYSTEM, Viewer, raise_epoch
from regulars.core.database.rows import fetch_rows, fetch_value
from regulars.core.journal.models import Change, Entry, Link
from regulars.core.problems import Refused
from regulars.core.records.models import CustomField, Tag, Workspace
from regulars.core.records.registry import record_type
from regulars.core.records.writing.changing import change_record
from regulars.core.records.writing.creating import create_record
from regulars.site.demo.load import has_demo
from regulars.site.demo.removing.remove import remove_demo

pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.django_db]
EMPTY = ("journal.Entry", "directory.Party", "files.File", "access.User", "access.Team", "records.SavedView")


def counts() -> dict[str, int]:
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


def test_nothing_of_the_demo_is_left() -> None:
    removed = remove_demo()
    assert removed.count > 2_000
    assert not has_demo()
    left = counts()
    for label in ("directory.ContactPoint", "directory.PartyTag", "journal.Change", "journal.Link", "records.Tag",
                  "records.CustomField", *EMPTY[1:]):  # fmt: skip
        if label != "files.File":  # their bytes and rows go when the transaction is through
            assert left[label] == 0, label
    assert left["journal.Entry"] == 1
    assert fetch_value("SELECT count(*) FROM search_document") == 0
    assert fetch_value("SELECT count(*) FROM search_name") == 0
    assert not Workspace.objects.get().is_set_up


def test_own_records_stay_with_their_history() -> None:
    own, entry = create_record(record_type("people"), {"name": "Berit Bruland", "tags": ["own tag"]}, by=SYSTEM)
    create_record(record_type("notes"), {"party": own.pk, "text": "<p>Ours.</p>"}, by=SYSTEM)
    remove_demo()
    assert list(Party.objects.values_list("name", flat=True)) == ["Berit Bruland"]
    assert Note.objects.count() == 1
    assert Entry.objects.filter(pk=entry).exists()
    assert Link.objects.filter(subject_id=own.pk).count() == 2
    assert list(Tag.objects.values_list("name", flat=True)) == ["own tag"]
    assert fetch_rows("SELECT title FROM search_document ORDER BY title")[0] == ("Berit Bruland",)


def test_a_demo_party_with_an_own_note_is_kept_and_named() -> None:
    amara = Party.objects.get(name="Amara Okafor")
    create_record(record_type("notes"), {"party": amara.pk, "text": "<p>Met her for real.</p>"}, by=SYSTEM)
    removed = remove_demo()
    assert any("Amara Okafor" in sentence for sentence in removed.kept)
    kept = Party.objects.get()
    assert not kept.is_demo
    assert kept.contact_points.exists()
    assert kept.employer_id is None
    assert Change.objects.filter(record_type="people", record_id=kept.pk, action="create").exists()


def test_own_edits_of_demo_records_go_with_them() -> None:
    party = Party.objects.filter(kind="organisation").first()
    assert party is not None
    change_record(record_type("organisations"), party.pk, {"version": party.version, "industry": "Tea"}, by=SYSTEM)
    remove_demo()
    assert Entry.objects.exclude(event="demo.removed").count() == 0


def test_a_field_with_own_values_stays() -> None:
    raise_epoch()
    create_record(record_type("organisations"), {"name": "Own AS", "machine": "fyr-one"}, by=SYSTEM)
    removed = remove_demo()
    assert list(CustomField.objects.values_list("name", flat=True)) == ["machine"]
    assert any("Machine" in sentence for sentence in removed.kept)


def viewer(user: User, **more: Any) -> Viewer:
    return Viewer(user_id=user.pk, name=user.name, rights=SYSTEM.rights, **more)


def test_who_removes_it_stays_signed_in_and_authors_are_switched_off() -> None:
    ada, jonas = User.objects.get(email="ada@regulars.example"), User.objects.get(email="jonas@regulars.example")
    create_record(record_type("people"), {"name": "Own Person"}, by=viewer(jonas))
    removed = remove_demo(by=viewer(ada, administers=True))
    assert set(User.objects.values_list("email", "is_active")) == {(ada.email, True), (jonas.email, False)}
    assert any("Ada" in sentence for sentence in removed.kept)


def test_only_an_administrator_may_remove_it() -> None:
    user = User.objects.get(email="leila@regulars.example")
    with pytest.raises(Refused):
        remove_demo(by=viewer(user))
    assert has_demo()
