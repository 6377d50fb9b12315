"""What a visitor sends is kept, finds who sent it or makes her, and stands on her timeline."""

from unittest.mock import patch

import pytest

from testing.client import ApiClient
from testing.web_forms import Visitor, make_form

pytestmark = pytest.mark.django_db
ADA = {"Your name": "Ada Quill", "E-mail": "ada@quill.example", "What can we do?": "Forty teapots, please"}


def only_submission(alice: ApiClient) -> dict:
    rows = alice.get("/submissions").ok()["rows"]
    assert len(rows) == 1
    return dict(alice.get(f"/submissions/{rows[0]['id']}").ok())


def test_a_stranger_becomes_a_party_and_what_she_wrote_stands_on_her_timeline(alice: ApiClient) -> None:
    answer = Visitor(make_form(alice)).send({**ADA, "Company": "Quill & Co", "Phone": "+47 22 12 34 56"})
    assert (answer.status_code, answer["Location"]) == (303, "/open/forms/contact?done=received")
    sent = only_submission(alice)
    assert (sent["state"], sent["title"]) == ("received", "Contact: Ada Quill")
    assert "What can we do?\nForty teapots, please" in sent["told"]
    ada = alice.get(f"/people/{sent['party']['id']}").ok()
    assert (ada["name"], ada["email"], ada["employer"]["title"]) == ("Ada Quill", "ada@quill.example", "Quill & Co")
    story = alice.get(f"/people/{ada['id']}/timeline").ok()["entries"]
    assert any("Forty teapots" in str(entry) for entry in story)


def test_who_is_known_is_found_and_only_gaps_are_filled(alice: ApiClient) -> None:
    known = alice.post("/people", {"name": "Ada Quill", "email": "ADA@quill.example", "job_title": "Director"}).ok(201)
    form = make_form(alice, [
        {"kind": "name", "label": "Your name"}, {"kind": "email", "label": "E-mail"},
        {"kind": "phone", "label": "Phone"}, {"kind": "job_title", "label": "Job"},
    ])  # fmt: skip
    Visitor(form).send({"Your name": "Ada Quill", "E-mail": "ada@quill.example", "Phone": "22 12 34 56", "Job": "Boss"})
    sent = only_submission(alice)
    assert sent["party"]["id"] == known["id"]
    ada = alice.get(f"/people/{known['id']}").ok()
    assert (ada["job_title"], ada["phone"]) == ("Director", "22 12 34 56")
    beside = alice.get(f"/forms/submissions/{sent['id']}").ok()["proposals"]
    assert [(one["field"], one["text"], one["taken"]) for one in beside] == [("job_title", "Boss", False)]
    alice.post(f"/submissions/{sent['id']}/verbs/adopt", {"field": "job_title"}).ok()
    assert alice.get(f"/people/{known['id']}").ok()["job_title"] == "Boss"
    assert alice.post(f"/submissions/{sent['id']}/verbs/adopt", {"field": "job_title"}).status == 422


def test_sent_twice_it_is_kept_once(alice: ApiClient) -> None:
    visitor = Visitor(make_form(alice)).look()
    body = visitor.body(ADA)
    first, second = (visitor.post(body) for _ in range(2))
    assert (first.status_code, second.status_code, first["Location"]) == (303, 303, second["Location"])
    only_submission(alice)
    other = visitor.post({**body, visitor.names["Your name"]: "Bob"})
    assert (other.status_code, b'value="Bob"' in other.content) == (422, True)
    only_submission(alice)


def test_two_that_come_at_the_same_moment_are_kept_once(alice: ApiClient) -> None:
    visitor = Visitor(make_form(alice)).look()
    body = visitor.body(ADA)
    visitor.post(body)
    with patch("regulars.commons.webforms.page.receiving.sent_before", return_value=None):
        assert visitor.post(body)["Location"].endswith("?done=received")
    only_submission(alice)


def test_taken_back_nothing_is_left_of_it(alice: ApiClient) -> None:
    Visitor(make_form(alice)).send({**ADA, "Company": "Quill & Co"})
    sent = only_submission(alice)
    entries = alice.get("/entries").ok()["entries"]
    entry = next(one for one in entries if one["event"] == "submission.came")
    undone = alice.post(f"/entries/{entry['id']}/undo").ok()
    assert undone["conflicts"] == []
    assert alice.get("/submissions").ok()["rows"] == []
    assert alice.get(f"/people/{sent['party']['id']}").status == 404
    assert alice.get("/organisations").ok()["rows"] == []


def test_what_is_refused_comes_back_as_it_was_typed(alice: ApiClient) -> None:
    visitor = Visitor(make_form(alice))
    answer = visitor.send({"Your name": "<b>Ada</b>", "E-mail": "nowhere", "What can we do?": "Line one\nLine two"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="&lt;b&gt;Ada&lt;/b&gt;"' in page
    assert 'value="nowhere"' in page
    assert "Line one\nLine two</textarea>" in page
    assert "not an e-mail address" in page
    assert alice.get("/submissions").ok()["rows"] == []


def test_a_closed_form_takes_nothing_and_gives_back_what_was_written(alice: ApiClient) -> None:
    form = make_form(alice, closed_text="The fair is over.")
    visitor = Visitor(form).look()
    alice.patch(f"/web-forms/{form['id']}", {"version": 1, "closes_on": "2020-01-01"}).ok()
    page = visitor.send(ADA).content.decode()
    assert "The fair is over." in page
    assert "Forty teapots, please" in page
    assert alice.get("/submissions").ok()["rows"] == []
