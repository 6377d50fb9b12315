"""Tags: spelled and coloured once for the whole house, merged without loss."""

import pytest

from regulars.core.journal.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def tagged(seller):
    """Two people: one with both tags, one with the first only."""
    both = seller.api.post("/people", {"name": "Ada", "tags": ["Wine", "Vine"]}).ok(201)
    one = seller.api.post("/people", {"name": "Bo", "tags": ["Wine"]}).ok(201)
    return [both["id"], one["id"]]


def tags(api):
    return {tag["name"]: tag for tag in api.get("/tags").ok()}


def worn(api, number):
    return sorted(api.get(f"/people/{number}").ok()["tags"])


def test_how_many_wear_a_tag_is_told_to_administrators_only(admin, seller, tagged):
    assert tags(admin.api)["Wine"]["count"] == 2
    assert "count" not in tags(seller.api)["Wine"]


def test_a_tag_is_renamed_and_coloured_everywhere(admin, seller, tagged):
    number = tags(admin.api)["Wine"]["id"]
    told = admin.api.patch(f"/tags/{number}", {"name": "Red wine", "color": "pink"}).ok()
    assert (told["name"], told["color"], told["count"]) == ("Red wine", "pink", 2)
    assert worn(seller.api, tagged[1]) == ["Red wine"]


def test_a_tag_cannot_take_the_name_of_another(admin, tagged):
    answer = admin.api.patch(f"/tags/{tags(admin.api)['Vine']['id']}", {"name": "WINE"})
    assert answer.status == 422
    assert "Merge the two" in answer.body["errors"][0]["message"]


def test_merged_tags_are_worn_once_by_all_who_wore_either(admin, seller, tagged):
    wine, vine = tags(admin.api)["Wine"]["id"], tags(admin.api)["Vine"]["id"]
    told = admin.api.post(f"/tags/{wine}/merge", {"into": vine}).ok()
    assert (told["name"], told["count"]) == ("Vine", 2)
    assert [worn(seller.api, number) for number in tagged] == [["Vine"], ["Vine"]]
    assert set(tags(admin.api)) == {"Vine"}
    assert Entry.objects.get(event="tag.merged").data == {"gone": "Wine", "count": 2}


def test_a_tag_is_not_merged_into_itself(admin, tagged):
    wine = tags(admin.api)["Wine"]["id"]
    assert admin.api.post(f"/tags/{wine}/merge", {"into": wine}).status == 422


def test_a_removed_tag_comes_off_every_record(admin, seller, tagged):
    assert admin.api.delete(f"/tags/{tags(admin.api)['Wine']['id']}").status == 204
    assert [worn(seller.api, number) for number in tagged] == [["Vine"], []]


def test_a_tag_can_be_made_before_anybody_wears_it(admin):
    assert admin.api.post("/tags", {"name": " VIP "}).ok(201) == {
        "id": tags(admin.api)["VIP"]["id"],
        "name": "VIP",
        "color": "gray",
        "count": 0,
    }
    assert admin.api.post("/tags", {"name": "x" * 61}).status == 422
    assert admin.api.post("/tags", {"name": "ok", "color": "url(evil)"}).status == 422


def test_a_merge_is_taken_back_with_the_tag_and_all_who_wore_it(admin, seller, tagged):
    before = tags(admin.api)
    merged = admin.api.post(f"/tags/{before['Wine']['id']}/merge", {"into": before["Vine"]["id"]})
    trial = admin.api.post(f"/entries/{merged.entry}/undo", {"dry_run": True}).ok()
    assert (trial["undone"], trial["conflicts"], set(tags(admin.api))) == (1, [], {"Vine"})
    undone = admin.api.post(f"/entries/{merged.entry}/undo").ok()
    assert (undone["undone"], undone["conflicts"]) == (1, [])
    assert tags(admin.api) == before
    assert [worn(seller.api, number) for number in tagged] == [["Vine", "Wine"], ["Wine"]]
    assert sorted(hit["id"] for hit in seller.api.get("/search", q="wine").ok()["hits"]) == sorted(tagged)


def test_taking_a_merge_back_leaves_alone_what_was_changed_since(admin, seller, tagged):
    both, one = tagged
    new = seller.api.post("/people", {"name": "Cy", "tags": ["Vine"]}).ok(201)["id"]
    wine, vine = tags(admin.api)["Wine"]["id"], tags(admin.api)["Vine"]["id"]
    merged = admin.api.post(f"/tags/{wine}/merge", {"into": vine})
    version = seller.api.get(f"/people/{one}").ok()["version"]
    seller.api.patch(f"/people/{one}", {"version": version, "tags": ["Bread"]}).ok()
    undone = admin.api.post(f"/entries/{merged.entry}/undo").ok()
    assert [(c["type"], c["id"], c["title"], c["field"]) for c in undone["conflicts"]] == [
        ("people", one, "Bo", "tags")
    ]
    assert [worn(seller.api, n) for n in (both, one, new)] == [["Vine", "Wine"], ["Bread"], ["Vine"]]


def test_a_word_written_again_meanwhile_is_that_tag(admin, seller, tagged):
    wine, vine = tags(admin.api)["Wine"]["id"], tags(admin.api)["Vine"]["id"]
    merged = admin.api.post(f"/tags/{wine}/merge", {"into": vine})
    new = seller.api.post("/people", {"name": "Cy", "tags": ["wine"]}).ok(201)["id"]
    assert admin.api.post(f"/entries/{merged.entry}/undo").ok()["conflicts"] == []
    assert [len(worn(seller.api, n)) for n in (*tagged, new)] == [2, 1, 1]


def test_a_merge_taken_back_can_be_done_again(admin, seller, tagged):
    wine, vine = tags(admin.api)["Wine"]["id"], tags(admin.api)["Vine"]["id"]
    merged = admin.api.post(f"/tags/{wine}/merge", {"into": vine})
    undone = admin.api.post(f"/entries/{merged.entry}/undo").ok()
    assert admin.api.post(f"/entries/{undone['entry']}/undo").ok()["conflicts"] == []
    assert [worn(seller.api, number) for number in tagged] == [["Vine"], ["Vine"]]


def test_after_a_merge_search_finds_by_the_word_that_stayed(admin, seller, tagged):
    wine, vine = tags(admin.api)["Wine"]["id"], tags(admin.api)["Vine"]["id"]
    admin.api.post(f"/tags/{wine}/merge", {"into": vine}).ok()
    assert sorted(hit["id"] for hit in seller.api.get("/search", q="vine").ok()["hits"]) == sorted(tagged)
    assert seller.api.get("/search", q="wine").ok()["hits"] == []


def test_search_follows_a_tag_that_is_spelled_otherwise_or_removed(admin, seller, tagged):
    wine = tags(admin.api)["Wine"]["id"]
    found = {}
    for word, step in (("port", {"name": "Port"}), ("wine", None)):
        admin.api.patch(f"/tags/{wine}", step).ok() if step else admin.api.delete(f"/tags/{wine}")
        found[word] = len(seller.api.get("/search", q=word).ok()["hits"])
    assert found == {"port": 2, "wine": 0}
    assert seller.api.get("/search", q="port").ok()["hits"] == []
