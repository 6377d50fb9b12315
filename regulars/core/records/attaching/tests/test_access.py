"""A record's files are seen by who sees the record and changed by who may change it; nobody else learns of them."""

from regulars.core.access.models import User
from regulars.core.access.viewer import raise_epoch
from regulars.core.records.attaching.tests.conftest import attach, bring, document, names_on, picture
from testing.client import ApiClient
from testing.people import People


def test_whoever_does_not_see_the_record_sees_none_of_its_files(alice: ApiClient, ada: int, people: People) -> None:
    charlie = ApiClient(people.charlie)
    one = attach(alice, ada, bring(alice, document(), "offer.pdf"))["attachments"][0]
    file = alice.get(f"/attachments/{one['id']}/content")
    assert file.status == 200
    for path in ("", "/content", "/content?size=64", "/pages", "/pages/1"):
        if path:
            assert charlie.client.get(f"/api/attachments/{one['id']}{path}").status_code == 404
    assert charlie.get("/attachments", type="people", record=ada).status == 404
    assert charlie.patch(f"/attachments/{one['id']}", {"name": "x"}).status == 404
    assert charlie.delete(f"/attachments/{one['id']}").status == 404
    mine = bring(charlie, b"mine")
    assert charlie.post("/attachments", {"type": "people", "record": ada, "files": [mine]}).status == 404
    assert names_on(alice, ada) == ["offer.pdf"]


def test_who_may_only_read_the_record_changes_none_of_its_files(alice: ApiClient, ada: int, people: People) -> None:
    role = people.bob.roles.get()
    role.rights = {"*": {"see": "all", "create": True, "change": "none", "delete": "none", "export": True}}
    role.save()
    raise_epoch()
    bob = ApiClient(people.bob)
    one = attach(alice, ada, bring(alice, b"one", "one.txt"))["attachments"][0]
    assert names_on(bob, ada) == ["one.txt"]
    assert bob.patch(f"/attachments/{one['id']}", {"name": "x"}).status == 403
    assert bob.delete(f"/attachments/{one['id']}").status == 403
    assert bob.post("/attachments", {"type": "people", "record": ada, "files": [bring(bob, b"x")]}).status == 403
    assert names_on(alice, ada) == ["one.txt"]


def test_a_strangers_file_cannot_be_attached_by_guessing_its_id(alice: ApiClient, bob: ApiClient) -> None:
    secret = bring(alice, b"secret")
    his = bob.post("/people", {"name": "Olav Lie"}).ok(201)["id"]
    assert bob.post("/attachments", {"type": "people", "record": his, "files": [secret]}).status == 422
    assert names_on(bob, his) == []


def test_whoever_attached_it_loses_sight_of_it_with_the_record(
    alice: ApiClient, bob: ApiClient, people: People
) -> None:
    his = bob.post("/people", {"name": "Olav Lie"}).ok(201)["id"]
    file = bring(bob, picture(), "plan.png")
    attach(bob, his, file)
    assert bob.client.get(f"/api/files/{file}/content").status_code == 200
    row = alice.get(f"/people/{his}").ok()
    charlie = User.objects.get(pk=people.charlie.pk)
    alice.patch(f"/people/{his}", {"version": row["version"], "owner": charlie.pk}).ok()
    assert bob.client.get(f"/api/files/{file}/content").status_code == 404
    assert bob.get("/attachments", type="people", record=his).status == 404
    assert alice.client.get(f"/api/files/{file}/content").status_code == 200
