"""Custom fields by the API: there at once, for everybody who may see them."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db
ROAST = {
    "type": "people",
    "label": "Favourite roast",
    "kind": "choice",
    "choices": [{"label": "Light", "color": "amber"}, {"label": "Dark"}],
}

FITTING = {
    "choice": {"choices": [{"label": "Light"}]},
    "choices": {"choices": [{"label": "Light"}]},
    "link": {"target": "people"},
    "links": {"target": "people"},
}


def names(api):
    return {field["name"]: field for field in api.get("/describe/people").ok()["fields"]}


def test_a_field_is_there_at_once(admin, seller):
    assert "favourite_roast" not in names(seller.api)
    field = admin.api.post("/fields", ROAST).ok(201)
    assert (field["name"], field["kind"], field["archived"]) == ("favourite_roast", "choice", False)
    assert [c["value"] for c in field["choices"]] == ["light", "dark"]
    assert names(seller.api)["favourite_roast"]["custom"] is True
    person = seller.api.post("/people", {"name": "Ada", "favourite_roast": "dark"}).ok(201)
    assert person["favourite_roast"] == "dark"


def test_every_offered_kind_can_be_added_and_no_other(admin):
    offered = admin.api.get("/describe").ok()["custom_kinds"]
    assert not {"computed", "timestamp"} & set(offered)
    assert "tags" in offered
    for kind, said in offered.items():
        field = {"type": "people", "label": kind, "kind": kind, "unique": said["can_be_unique"]} | FITTING.get(kind, {})
        assert admin.api.post("/fields", field).ok(201)["kind"] == kind
    assert admin.api.post("/fields", {**ROAST, "kind": "computed"}).status == 422


def test_its_words_and_rules_are_changed_and_its_kind_is_not(admin):
    field = admin.api.post("/fields", ROAST).ok(201)
    told = admin.api.patch(
        f"/fields/{field['id']}", {"label": "Roast", "help": "As she likes it", "required": True}
    ).ok()
    assert (told["label"], told["help"], told["required"], told["name"]) == (
        "Roast",
        "As she likes it",
        True,
        "favourite_roast",
    )
    assert admin.api.patch(f"/fields/{field['id']}", {"kind": "text"}).status == 422


def test_a_field_put_away_can_be_brought_back_with_its_values(admin, seller):
    field = admin.api.post("/fields", ROAST).ok(201)
    person = seller.api.post("/people", {"name": "Ada", "favourite_roast": "dark"}).ok(201)
    assert admin.api.delete(f"/fields/{field['id']}").status == 204
    assert "favourite_roast" not in names(seller.api)
    assert admin.api.get("/fields").ok() == []
    assert [f["id"] for f in admin.api.get("/fields", archived="true").ok()] == [field["id"]]
    # In life each request has a transaction of its own; PostgreSQL makes no index amid unchecked rows.
    connection.check_constraints()
    admin.api.patch(f"/fields/{field['id']}", {"archived": False}).ok()
    assert seller.api.get(f"/people/{person['id']}").ok()["favourite_roast"] == "dark"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"kind": "spell"}, "kind"),
        ({"choices": []}, "choices"),
        ({"choices": [{"label": "A"}, {"label": "A"}]}, "choices"),
        ({"default": "purple"}, "default"),
        ({"unique": True}, "unique"),
        ({"label": "x" * 121}, "label"),
    ],
)
def test_what_cannot_be_a_field_is_named(change, field, admin):
    answer = admin.api.post("/fields", {**ROAST, **change})
    assert answer.status == 422
    assert answer.body["errors"][0]["field"].endswith(field)


def test_a_field_of_an_unknown_type_is_refused(admin):
    assert admin.api.post("/fields", {**ROAST, "type": "unicorns"}).status in (404, 422)


def test_fields_are_listed_for_one_type(admin):
    admin.api.post("/fields", ROAST).ok(201)
    admin.api.post("/fields", {"type": "notes", "label": "Mood", "kind": "text"}).ok(201)
    assert [f["label"] for f in admin.api.get("/fields", type="notes").ok()] == ["Mood"]


def test_a_choice_that_is_used_stays_until_nothing_uses_it(admin, seller):
    field = admin.api.post("/fields", {**ROAST, "default": "light"}).ok(201)
    person = seller.api.post("/people", {"name": "Ada", "favourite_roast": "dark"}).ok(201)
    only_light = {"choices": [{"value": "light", "label": "Light"}]}
    problem = admin.api.patch(f"/fields/{field['id']}", only_light).ok(422)
    assert problem["errors"][0]["field"].endswith("choices")
    assert "“Dark” is the value of 1 person" in problem["errors"][0]["message"]
    seller.api.patch(f"/people/{person['id']}", {"version": person["version"], "favourite_roast": None}).ok()
    admin.api.patch(f"/fields/{field['id']}", only_light).ok()
    rest = {"choices": [{"value": "medium", "label": "Medium"}]}
    assert admin.api.patch(f"/fields/{field['id']}", rest).ok(422)["errors"][0]["field"].endswith("default")


def test_one_of_several_choices_that_is_used_stays(admin, seller):
    field = admin.api.post("/fields", {**ROAST, "kind": "choices"}).ok(201)
    seller.api.post("/people", {"name": "Ada", "favourite_roast": ["light", "dark"]}).ok(201)
    problem = admin.api.patch(f"/fields/{field['id']}", {"choices": [{"value": "dark", "label": "Dark"}]}).ok(422)
    assert "“Light” is the value of 1 person" in problem["errors"][0]["message"]
