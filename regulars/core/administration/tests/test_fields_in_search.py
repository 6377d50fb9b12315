"""Search follows one's own fields: their formatted texts and choices, other labels, out of use and back."""

import pytest

pytestmark = pytest.mark.django_db


def found(api, word):
    return [hit["title"] for hit in api.get("/search", q=word).ok()["hits"]]


def added(admin, kind, label, **more):
    return admin.api.post("/fields", {"type": "people", "kind": kind, "label": label, **more}).ok(201)["id"]


def test_several_choices_and_formatted_texts_are_found_by_their_words(admin):
    added(admin, "choices", "Hobbies", choices=[{"label": "Sailing", "value": "s1"}, {"label": "Chess"}])
    added(admin, "rich_text", "Story")
    admin.api.post("/people", {"name": "Zed", "hobbies": ["s1"], "story": "<p>xylo<b>phone</b></p>"}).ok(201)
    assert [found(admin.api, word) for word in ("sailing", "xylophone", "chess", "s1")] == [["Zed"], ["Zed"], [], []]


def test_another_label_is_found_and_the_old_one_no_more(admin):
    field = added(admin, "choice", "Roast", choices=[{"label": "Darkest", "value": "d"}])
    admin.api.post("/people", {"name": "Zed", "roast": "d"}).ok(201)
    admin.api.patch(f"/fields/{field}", {"choices": [{"label": "Espresso", "value": "d"}]}).ok()
    assert [found(admin.api, "espresso"), found(admin.api, "darkest")] == [["Zed"], []]


def test_a_field_out_of_use_is_not_searched_until_it_is_back(admin):
    field = added(admin, "text", "Nickname")
    admin.api.post("/people", {"name": "Zed", "nickname": "Quokka"}).ok(201)
    admin.api.delete(f"/fields/{field}")
    assert found(admin.api, "quokka") == []
    admin.api.patch(f"/fields/{field}", {"archived": False}).ok()
    assert found(admin.api, "quokka") == ["Zed"]
