"""Removing the demo leaves what this business tied to it: by a link, a comment, a file, a merge, a view."""

from typing import Any

import pytest
from django.db import connection

from regulars.commons.activities.task.models import Task
from regulars.commons.directory.doubles.models import DoubleKey, DoublePair
from regulars.commons.directory.party.models import Party
from regulars.commons.directory.relationship.models import Relationship
from regulars.core.access.models import Team, User
from regulars.core.access.viewer import SYSTEM, Viewer, raise_epoch
from regulars.core.files.models import File
from regulars.core.records.custom.definitions import define_field
from regulars.core.records.merging.joining import MergeRequest, merge_records
from regulars.core.records.models import Attachment, SavedView
from regulars.core.records.registry import record_type
from regulars.core.records.writing.creating import create_record
from regulars.core.together.comments import write_comment
from regulars.core.together.models import Comment, Follower, Notification
from regulars.site.demo.removing.remove import RemovedDemo, remove_demo

pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.django_db]
SYSTEM_RIGHTS = SYSTEM.rights


def remove_whole() -> RemovedDemo:
    """Remove the demo, and let the database look at all its links as it does when the transaction ends."""
    removed = remove_demo()
    connection.check_constraints()
    return removed


@pytest.fixture
def owner() -> Viewer:
    """Somebody of the business itself, who may do all."""
    user = User.objects.create(email="kari@own.example", name="Kari", is_active=True)
    raise_epoch()
    return Viewer(user_id=user.pk, name=user.name, rights=SYSTEM_RIGHTS, administers=True)


def own_person(name: str = "Berit Bruland", **values: Any) -> int:
    return int(create_record(record_type("people"), {"name": name, **values}, by=SYSTEM)[0].pk)


def demo_party(name: str = "Amara Okafor") -> Party:
    return Party.objects.get(name=name)


def test_notifications_of_what_happened_in_the_demo_go_with_it(owner: Viewer) -> None:
    amara, ada = demo_party(), User.objects.get(email="ada@regulars.example")
    by_ada = Viewer(user_id=ada.pk, name=ada.name, rights=SYSTEM_RIGHTS)
    create_record(record_type("tasks"), {"title": "Call her", "party": amara.pk, "owner": owner.user_id}, by=by_ada)
    Task.objects.update(is_demo=True)
    Follower.objects.create(user_id=owner.user_id, record_type="people", record_id=amara.pk)
    assert Notification.objects.exists()
    remove_whole()
    assert not Notification.objects.exists()
    assert not Follower.objects.exists()


def test_a_record_with_an_own_comment_stays_and_is_named(owner: Viewer) -> None:
    amara, task = demo_party(), Task.objects.filter(is_demo=True, party__isnull=False).first()
    assert task is not None
    write_comment(("people", amara.pk), text="<p>Ask her about tea.</p>", by=owner)
    write_comment(("tasks", task.pk), text="<p>I take this.</p>", by=owner)
    removed = remove_whole()
    assert Comment.objects.count() == 2
    assert {*Party.objects.values_list("pk", flat=True)} == {amara.pk, task.party_id}
    assert Task.objects.get() == task
    assert any("Amara Okafor" in sentence for sentence in removed.kept)
    assert any(task.title in sentence for sentence in removed.kept)


def test_a_record_with_an_own_file_stays(owner: Viewer) -> None:
    amara = demo_party()
    file = File.objects.create(name="contract.pdf", content_type="application/pdf", size=1, digest="0" * 64)
    Attachment.objects.create(
        record_type="people", record_id=amara.pk, file=file, name=file.name, at=amara.created_at, by_id=owner.user_id
    )
    remove_whole()
    assert Party.objects.get().name == "Amara Okafor"
    assert Attachment.objects.get().file_id == file.pk


@pytest.mark.parametrize("kind", ["link", "links"])
def test_what_an_own_record_links_to_in_an_added_field_stays(kind: str, owner: Viewer) -> None:
    field = define_field({"type": "people", "label": "Introduced by", "kind": kind, "target": "people"}, by=owner)
    amara = demo_party()
    own = own_person(**{field.name: [amara.pk] if kind == "links" else amara.pk})
    remove_whole()
    assert {*Party.objects.values_list("pk", flat=True)} == {own, amara.pk}
    assert Party.objects.get(pk=own).custom[field.name] in (amara.pk, [amara.pk])


def test_what_a_kept_record_linked_to_in_an_added_field_is_emptied(owner: Viewer) -> None:
    field = define_field({"type": "people", "label": "Knows", "kind": "links", "target": "people"}, by=owner)
    amara = demo_party()
    other = Party.objects.filter(kind="person", is_demo=True).exclude(pk=amara.pk).first()
    own = own_person()
    assert other is not None
    Party.objects.filter(pk=amara.pk).update(custom={**amara.custom, field.name: [other.pk, own]})
    create_record(record_type("notes"), {"party": amara.pk, "text": "<p>Ours.</p>"}, by=SYSTEM)
    remove_whole()
    assert Party.objects.get(pk=amara.pk).custom[field.name] == [own]


def test_somebody_of_ones_own_who_became_part_of_a_demo_person_stays() -> None:
    amara, own = demo_party(), own_person("Amara Okafor (shop)")
    merge_records(record_type("people"), amara.pk, MergeRequest(other=own), by=SYSTEM)
    removed = remove_whole()
    assert Party.objects.get().pk == amara.pk
    assert any("Amara" in sentence for sentence in removed.kept)


def test_nobody_kept_works_for_somebody_without_a_relationship() -> None:
    person = Party.objects.filter(is_demo=True, employer__isnull=False).first()
    assert person is not None
    for party in (person.pk, person.employer_id):
        create_record(record_type("notes"), {"party": party, "text": "<p>Ours.</p>"}, by=SYSTEM)
    remove_whole()
    assert Relationship.objects.count() == 0
    assert Party.objects.get(pk=person.pk).employer_id is None


def test_likely_doubles_of_who_is_gone_are_forgotten() -> None:
    one, other = Party.objects.filter(is_demo=True)[:2]
    DoubleKey.objects.create(party_id=one.pk, key=1)
    DoublePair.objects.create(low_id=one.pk, high_id=other.pk, score=3.0)
    remove_whole()
    assert not DoubleKey.objects.exists()
    assert not DoublePair.objects.exists()


def test_own_views_stay_with_their_team_their_author_and_the_field_they_show(owner: Viewer) -> None:
    jonas, team = User.objects.get(email="jonas@regulars.example"), Team.objects.first()
    assert team is not None
    shared = {"record_type": "organisations", "settings": {"columns": ["name", "machine"]}}
    SavedView.objects.create(name="Ours", sharing="team", team=team, owner_id=owner.user_id, **shared)
    SavedView.objects.create(name="By Jonas", sharing="all", owner=jonas, **shared)
    removed = remove_whole()
    assert {*SavedView.objects.values_list("name", flat=True)} == {"Ours", "By Jonas"}
    assert Team.objects.filter(pk=team.pk).exists()
    assert not User.objects.get(pk=jonas.pk).is_active
    assert any("Machine" in sentence for sentence in removed.kept)
