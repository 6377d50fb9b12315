"""Administrators build forms, and whoever a role names for it; a form can be taken out and brought in."""

from typing import Any

import pytest

from regulars.core.access.models import Role
from regulars.core.access.viewer import raise_epoch
from testing.client import ApiClient
from testing.people import ALL, People, make_people
from testing.web_forms import CONTACT, Visitor, make_form

pytestmark = pytest.mark.django_db
READS = {"see": "all", "create": False, "change": "none", "delete": "none", "export": False}


@pytest.fixture
def people() -> People:
    found = make_people()
    Role.objects.filter(slug="test-bob").update(rights=ALL)
    raise_epoch()
    return found


@pytest.fixture
def alice(people: People) -> ApiClient:
    return ApiClient(people.alice)


def test_only_administrators_and_who_is_named_for_it_build_forms(alice: ApiClient, people: People) -> None:
    form, bob = make_form(alice), ApiClient(people.bob)
    assert bob.get(f"/web-forms/{form['id']}").ok()["rights"] == {"change": False, "delete": False}
    assert bob.post("/web-forms", {"name": "Mine"}).status == 403
    assert bob.patch(f"/web-forms/{form['id']}", {"version": 1, "name": "Mine"}).status == 403
    assert bob.delete(f"/web-forms/{form['id']}", version=1).status == 403
    assert bob.post("/forms/preview", {}).status == 403
    assert bob.get(f"/forms/{form['id']}/definition").status == 403
    assert bob.post("/forms/definitions", {"regulars_form": 1, "name": "Mine"}).status == 403
    Role.objects.filter(slug="test-bob").update(rights={**ALL, "web-forms": ALL["*"]})
    raise_epoch()
    assert bob.patch(f"/web-forms/{form['id']}", {"version": 1, "name": "Ours"}).ok()["name"] == "Ours"


def test_submissions_follow_the_rights_of_their_parties(alice: ApiClient, people: People) -> None:
    Visitor(make_form(alice)).send({"Your name": "Ada Quill", "E-mail": "ada@quill.example"})
    (row,) = alice.get("/submissions").ok()["rows"]
    bob = ApiClient(people.bob)
    assert len(bob.get("/submissions").ok()["rows"]) == 1
    Role.objects.filter(slug="test-bob").update(rights={**ALL, "people": {**READS, "see": "own"}})
    raise_epoch()
    assert bob.get("/submissions").ok()["rows"] == []
    assert bob.get(f"/forms/submissions/{row['id']}").status == 404
    assert bob.get(f"/forms/{row['form']['id']}/counts").ok()["submissions"] == 0


@pytest.mark.parametrize("field", ["email", "name", "phone"])
def test_who_may_not_read_a_field_of_people_reads_it_in_no_answer(alice: ApiClient, people: People, field: str) -> None:
    typed = {"Your name": "Ada Quill", "E-mail": "ada@quill.example", "Phone": "22 12 34 56"}
    Visitor(make_form(alice)).send(typed)
    role = Role.objects.get(slug="test-bob")
    role.fields = {"people": {field: "hidden"}}
    role.save()
    raise_epoch()
    bob = ApiClient(people.bob)
    assert bob.get("/submissions").ok()["rows"] == []
    assert bob.get("/submissions/count").ok()["value"] == 0


def test_each_form_has_an_address_of_its_own_and_may_have_another(alice: ApiClient) -> None:
    first, second = make_form(alice, name="Summer fair!"), make_form(alice, name="Summer fair!")
    assert (first["slug"], second["slug"]) == ("summer-fair", "summer-fair-2")
    move = f"/web-forms/{second['id']}/verbs/move"
    for wrong in ("summer-fair", "Über uns", "a/b", ""):
        assert alice.post(move, {"address": wrong}).status == 422
    assert alice.post(move, {"address": "fair-2027"}).ok()["slug"] == "fair-2027"
    assert Visitor({**second, "slug": "fair-2027"}).look().token
    assert make_form(alice, name="茶")["slug"] == "form"


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ({"kind": "choice", "label": "One"}, "options"),
        ({"kind": "own", "label": "Own", "field": "nothing"}, "field"),
        ({"kind": "email", "label": "Again"}, "kind"),
    ],
)
def test_questions_that_could_not_be_answered_are_refused(
    alice: ApiClient, question: dict[str, Any], field: str
) -> None:
    refused = alice.post("/web-forms", {"name": "F", "children": {"questions": [*CONTACT, question]}})
    assert (refused.status, refused.body["errors"][0]["field"]) == (422, f"children.questions.5.{field}")


def test_an_own_field_is_asked_for_and_filled(alice: ApiClient) -> None:
    alice.post("/fields", {"type": "people", "label": "Shoe size", "kind": "number"}).ok(201)
    assert alice.get("/forms/fields").ok() == [{"name": "shoe_size", "label": "Shoe size", "kind": "number"}]
    own = {"kind": "own", "field": "shoe_size", "label": "Which size?"}
    Visitor(make_form(alice, [*CONTACT, own])).send(
        {"Your name": "Ada Quill", "E-mail": "ada@quill.example", "Which size?": "38"}
    )
    (row,) = alice.get("/submissions").ok()["rows"]
    assert alice.get(f"/people/{row['party']['id']}").ok()["shoe_size"] == "38"


def test_the_preview_is_the_page_itself(alice: ApiClient) -> None:
    draft = {"heading": "Soon", "questions": [{"kind": "text", "label": "Not saved"}]}
    html = alice.post("/forms/preview", draft).ok()["html"]
    assert ">Soon</h1>" in html
    assert "<script" not in html
    assert "Not saved</label>" in html
    assert alice.get("/web-forms").ok()["rows"] == []


def test_taken_out_and_brought_in_it_is_the_same_form_and_closed(alice: ApiClient) -> None:
    form = make_form(alice, heading="Repairs", opens="case", thanks="Thank you!")
    definition = alice.get(f"/forms/{form['id']}/definition").ok()
    made = alice.post("/forms/definitions", definition).ok(201)
    again = alice.get(f"/forms/{made['id']}/definition").ok()
    assert (again, made["slug"]) == (definition, "contact-2")
    assert alice.get(f"/web-forms/{made['id']}").ok()["is_active"] is False
    for wrong in ({}, {"regulars_form": 7}, {"regulars_form": 1}, {"regulars_form": 1, "name": "x", "questions": [1]}):
        assert alice.post("/forms/definitions", wrong).status == 422
