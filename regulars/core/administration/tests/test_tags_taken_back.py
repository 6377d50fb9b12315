"""What was done to a tag is taken back with all who wore it; what was changed since stays and is told."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.fixture
def tagged(admin, seller):
    """Two people who wear “Wine”: one as her tag, one in a field that was added."""
    admin.api.post("/fields", {"type": "people", "label": "Likes", "kind": "tags"}).ok(201)
    one = seller.api.post("/people", {"name": "Ada", "tags": ["Wine", "Tea"]}).ok(201)
    other = seller.api.post("/people", {"name": "Bo", "likes": ["Wine"]}).ok(201)
    return [one["id"], other["id"]]


def tags(api):
    return {tag["name"]: tag for tag in api.get("/tags").ok()}


def worn(api, number):
    read = api.get(f"/people/{number}").ok()
    return sorted(read["tags"]), sorted(read["likes"])


def found(api, word):
    return sorted(hit["id"] for hit in api.get("/search", q=word).ok()["hits"])


def undo(api, entry, **options):
    return api.post(f"/entries/{entry}/undo", options).ok()


def told(undone):
    return [(c["type"], c["id"], c["field"], c["expected"], c["found"]) for c in undone["conflicts"]]


def test_a_removed_tag_comes_back_on_all_who_wore_it(admin, seller, tagged):
    before = tags(admin.api)
    removed = admin.api.delete(f"/tags/{before['Wine']['id']}")
    assert [worn(seller.api, one) for one in tagged] == [(["Tea"], []), ([], [])]
    trial = undo(admin.api, removed.entry, dry_run=True)
    assert (trial["undone"], set(tags(admin.api))) == (1, {"Tea"})
    undone = undo(admin.api, removed.entry)
    assert (undone["undone"], undone["conflicts"], tags(admin.api)) == (1, [], before)
    assert [worn(seller.api, one) for one in tagged] == [(["Tea", "Wine"], []), ([], ["Wine"])]
    assert found(seller.api, "wine") == sorted(tagged)
    assert undo(admin.api, undone["entry"])["conflicts"] == []
    assert set(tags(admin.api)) == {"Tea"}
    assert found(seller.api, "wine") == []


def test_who_was_removed_meanwhile_is_told(admin, seller, tagged):
    removed = admin.api.delete(f"/tags/{tags(admin.api)['Wine']['id']}")
    for number in tagged:
        admin.api.delete(f"/people/{number}").ok()
        admin.api.post(f"/people/{number}/purge").ok()
    undone = undo(admin.api, removed.entry)
    assert sorted(told(undone)) == sorted(("tags", number, "", "Wine", None) for number in tagged)
    assert tags(admin.api)["Wine"]["count"] == 0


def test_a_word_written_again_meanwhile_is_that_tag(admin, seller, tagged):
    removed = admin.api.delete(f"/tags/{tags(admin.api)['Wine']['id']}")
    new = seller.api.post("/people", {"name": "Cy", "likes": ["WINE"]}).ok(201)["id"]
    undone = undo(admin.api, removed.entry)
    assert (undone["conflicts"], tags(admin.api)["WINE"]["count"]) == ([], 3)
    again = undo(admin.api, undone["entry"])
    assert told(again) == [("people", new, "likes", None, "WINE")]
    assert tags(admin.api)["WINE"]["count"] == 3


def test_a_renamed_tag_gets_its_old_word_and_colour_back(admin, seller, tagged):
    number = tags(admin.api)["Wine"]["id"]
    renamed = admin.api.patch(f"/tags/{number}", {"name": "Red wine", "color": "pink"})
    assert worn(seller.api, tagged[1]) == ([], ["Red wine"])
    undone = undo(admin.api, renamed.entry)
    assert (undone["undone"], undone["conflicts"]) == (1, [])
    assert tags(admin.api)["Wine"]["color"] != "pink"
    assert (found(seller.api, "wine"), found(seller.api, "red")) == (sorted(tagged), [])
    assert undo(admin.api, undone["entry"])["conflicts"] == []
    assert tags(admin.api)["Red wine"]["color"] == "pink"


def test_a_tag_that_was_renamed_since_keeps_its_newer_name(admin, tagged):
    number = tags(admin.api)["Wine"]["id"]
    first = admin.api.patch(f"/tags/{number}", {"name": "Port"})
    admin.api.patch(f"/tags/{number}", {"name": "Sherry"}).ok()
    assert told(undo(admin.api, first.entry)) == [("tags", number, "", "Port", "Sherry")]
    assert set(tags(admin.api)) == {"Sherry", "Tea"}


def test_an_old_name_that_another_tag_has_by_now_is_left_to_it(admin, seller, tagged):
    number = tags(admin.api)["Wine"]["id"]
    renamed = admin.api.patch(f"/tags/{number}", {"name": "Port"})
    seller.api.post("/people", {"name": "Cy", "tags": ["wine"]}).ok(201)
    assert told(undo(admin.api, renamed.entry)) == [("tags", number, "", "Wine", "wine")]
    assert set(tags(admin.api)) == {"Port", "Tea", "wine"}


def test_a_rename_of_a_tag_that_is_gone_is_told(admin, tagged):
    number = tags(admin.api)["Wine"]["id"]
    renamed = admin.api.patch(f"/tags/{number}", {"name": "Port"})
    admin.api.delete(f"/tags/{number}")
    assert told(undo(admin.api, renamed.entry)) == [("tags", number, "", "there", "removed")]


def test_a_tag_added_is_taken_back_unless_it_is_worn(admin, seller, tagged):
    added = admin.api.post("/tags", {"name": "VIP"})
    undone = undo(admin.api, added.entry)
    assert (undone["undone"], set(tags(admin.api))) == (1, {"Tea", "Wine"})
    again = admin.api.post("/tags", {"name": "VIP"})
    new = seller.api.post("/people", {"name": "Cy", "likes": ["vip"]}).ok(201)["id"]
    assert told(undo(admin.api, again.entry)) == [("people", new, "likes", None, "VIP")]
    assert "VIP" in tags(admin.api)


def test_merged_tags_part_again_in_added_fields_too(admin, seller, tagged):
    made = tags(admin.api)
    merged = admin.api.post(f"/tags/{made['Wine']['id']}/merge", {"into": made["Tea"]["id"]})
    assert [worn(seller.api, one) for one in tagged] == [(["Tea"], []), ([], ["Tea"])]
    assert (found(seller.api, "tea"), found(seller.api, "wine")) == (sorted(tagged), [])
    assert undo(admin.api, merged.entry)["conflicts"] == []
    assert [worn(seller.api, one) for one in tagged] == [(["Tea", "Wine"], []), ([], ["Wine"])]
    assert found(seller.api, "wine") == sorted(tagged)


def test_nothing_said_is_nothing_to_take_back(admin, tagged):
    assert admin.api.patch(f"/tags/{tags(admin.api)['Wine']['id']}", {"name": "Wine"}).entry is None


def test_only_administrators_take_back_what_was_done_to_tags(admin, seller, tagged):
    removed = admin.api.delete(f"/tags/{tags(admin.api)['Wine']['id']}")
    assert seller.api.post(f"/entries/{removed.entry}/undo").status in (403, 404)
