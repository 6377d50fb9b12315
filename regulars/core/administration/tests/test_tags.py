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
