"""A form's page: in the visitor's language, inside the sites that may show it, and safe whatever is typed."""

import csv
import io
import re

import pytest

from testing.client import ApiClient
from testing.web_forms import Visitor, make_form

pytestmark = pytest.mark.django_db
ALL_KINDS = [
    {"kind": "name", "label": "Name", "is_required": True},
    {"kind": "address", "label": "Where"},
    {"kind": "text", "label": "Short"},
    {"kind": "choice", "label": "One", "options": "Red\nBlue\n\nRed"},
    {"kind": "choices", "label": "Some", "options": "Tea\nCoffee"},
    {"kind": "number", "label": "How many"},
    {"kind": "date", "label": "When"},
    {"kind": "yes_no", "label": "Really"},
]


def test_the_frame_speaks_the_visitor_s_language_and_the_form_its_own(alice: ApiClient) -> None:
    form = make_form(alice, heading="Teapots <b>here</b>", intro="Line one\nLine two")
    german, arabic = (Visitor(form, language=one).look().page for one in ("de", "ar"))
    assert '<html lang="de" dir="ltr">' in german
    assert '<html lang="ar" dir="rtl">' in arabic
    for page in (german, arabic):
        assert "Teapots &lt;b&gt;here&lt;/b&gt;" in page
        assert "Line one\nLine two" in page


def test_every_kind_of_question_is_asked_and_its_answer_kept(alice: ApiClient) -> None:
    form = make_form(alice, ALL_KINDS)
    visitor = Visitor(form)
    where = visitor.names["Where"]
    answer = visitor.send({
        "Name": "Ada Quill", f"{where}.street": "Quill Street 1", f"{where}.city": "Oslo", f"{where}.country": "NO",
        "Short": "Yes", "One": "Blue", "Some": ["Tea", "Coffee"], "How many": "1,5", "When": "2026-12-24",
        "Really": "no",
    })  # fmt: skip
    assert answer.status_code == 303, re.findall(r'class="wrong"[^<]*<?', answer.content.decode())
    (row,) = alice.get("/submissions").ok()["rows"]
    told = {one["label"]: one["text"] for one in alice.get(f"/forms/submissions/{row['id']}").ok()["answers"]}
    assert told == {
        "Name": "Ada Quill", "Where": "Quill Street 1, Oslo, NO", "Short": "Yes", "One": "Blue",
        "Some": "Tea; Coffee", "How many": "1.5", "When": "2026-12-24", "Really": "No",
    }  # fmt: skip
    ada = alice.get(f"/people/{row['party']['id']}").ok()
    assert (ada["city"], ada["country"]) == ("Oslo", "NO")


def test_answers_that_are_none_are_refused_beside_their_question(alice: ApiClient) -> None:
    visitor = Visitor(make_form(alice, ALL_KINDS))
    page = visitor.send({"One": "Green", "How many": "many", "When": "31.02.2026"}).content.decode()
    for label in ("Name", "One", "How many", "When"):
        assert f'id="{visitor.names[label]}-wrong"' in page
    assert alice.get("/submissions").ok()["rows"] == []


@pytest.mark.parametrize(
    ("sites", "policy"),
    [
        ("", "frame-ancestors *"),
        ("shop.example\nhttps://www.shop.example/page", "frame-ancestors 'self' https://shop.example https://www.shop"),
    ],
)
def test_only_the_named_sites_may_show_it(alice: ApiClient, sites: str, policy: str) -> None:
    form = make_form(alice, sites=sites)
    response = Visitor(form).client.get(f"/open/forms/{form['slug']}")
    assert policy in response["Content-Security-Policy"]
    assert "script-src 'self';" in response["Content-Security-Policy"]


@pytest.mark.parametrize("sites", ["https://a.example; script-src *", "javascript://x", "a b;c", "'unsafe-inline'"])
def test_what_is_no_site_never_reaches_the_policy(alice: ApiClient, sites: str) -> None:
    refused = alice.post("/web-forms", {"name": "Contact", "sites": sites})
    assert (refused.status, refused.body["errors"][0]["field"]) == (422, "sites")


def test_after_it_was_sent_one_goes_where_the_administrator_said(alice: ApiClient) -> None:
    form = make_form(alice, redirect="https://shop.example/thanks")
    typed = {"Your name": "Ada", "E-mail": "ada@quill.example"}
    visitor = Visitor(form)
    assert "form-action 'self' https://shop.example;" in visitor.client.get(visitor.path)["Content-Security-Policy"]
    assert visitor.send(typed)["Location"] == "https://shop.example/thanks"
    inside = Visitor(form)
    inside.path += "?frame=1"
    there = inside.send(typed)["Location"]
    assert there == "/open/forms/contact?done=received&frame=1"
    assert 'href="https://shop.example/thanks" target="_top"' in inside.client.get(there).content.decode()
    for wrong in ("javascript:alert(1)", "data:text/html,x", "//evil"):
        assert alice.post("/web-forms", {"name": "Contact", "redirect": wrong}).status == 422


def test_what_visitors_type_is_text_and_nothing_else(alice: ApiClient) -> None:
    form = make_form(alice)
    nasty = {
        "Your name": "Ada\u202e <script>alert(1)</script>", "E-mail": "ada@quill.example",
        "What can we do?": "=HYPERLINK(1)\u0000\u0007 tail",
    }  # fmt: skip
    assert Visitor(form).send(nasty).status_code == 303
    (row,) = alice.get("/submissions").ok()["rows"]
    sent = alice.get(f"/submissions/{row['id']}").ok()
    assert "\x00" not in sent["told"] + sent["title"]
    assert "\x07" not in sent["told"]
    taken_out = alice.get("/submissions/export", format="csv", columns="name,told").content.decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(taken_out)) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_too_much_and_other_shapes_are_refused_calmly(alice: ApiClient) -> None:
    visitor = Visitor(make_form(alice)).look()
    body = visitor.body({"Your name": "Ada", "E-mail": "ada@quill.example"})
    long = visitor.names["What can we do?"]
    assert visitor.post({**body, long: "x" * 12_000}).status_code == 422
    assert visitor.post({**body, long: "x" * 600_000}).status_code == 413
    assert visitor.post(body | {f"q{n}": "x" for n in range(2_000)}).status_code == 413
    assert visitor.client.post(visitor.path, body).status_code == 422
    assert visitor.client.post(visitor.path, b"{}", content_type="application/json").status_code == 422
    assert visitor.client.put(visitor.path).status_code in (200, 405)
    assert alice.get("/submissions").ok()["rows"] == []


def test_looks_are_counted_and_numbers_told(alice: ApiClient) -> None:
    form = make_form(alice)
    Visitor(form).send({"Your name": "Ada", "E-mail": "ada@quill.example"})
    told = alice.get(f"/forms/{form['id']}/counts").ok()
    assert (told["submissions"], told["confirmed"], told["waiting"]) == (1, 0, 0)
    assert told["address"].endswith("/open/forms/contact")
    assert [week["count"] for week in told["weeks"]][-1] == 1
    assert len(told["weeks"]) == 12


def test_where_there_is_no_form_a_page_says_so() -> None:
    visitor = Visitor({"slug": "nowhere", "children": {"questions": []}})
    assert visitor.client.get(visitor.path).status_code == 404
    assert visitor.client.post(visitor.path, {}).status_code == 404
