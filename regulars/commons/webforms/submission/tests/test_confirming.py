"""Double opt-in: what was sent counts once a link was followed; the words agreed to stand in the ledger."""

import re
from typing import Any
from unittest.mock import patch

import pytest
from django.core import mail

from regulars.commons.webforms.submission import confirming
from regulars.core.jobs.worker import run_waiting_jobs
from testing.client import ApiClient
from testing.web_forms import Visitor, make_form

pytestmark = pytest.mark.django_db
WORDS = "Yes, write to me once a month.\nI can take that back at any time."
ADA = {"Your name": "Ada Quill", "E-mail": "Ada@Quill.example"}


@pytest.fixture
def form(alice: ApiClient) -> dict[str, Any]:
    alice.post("/consents/purposes", {"name": "Newsletter"}).ok(201)
    return make_form(alice, needs_confirming=True, purpose="newsletter", consent_text=WORDS, thanks="See you!")


def link_in_mail() -> str:
    run_waiting_jobs()
    return re.findall(r"/open/forms/\S+", mail.outbox[-1].body)[0]


def only(alice: ApiClient) -> dict[str, Any]:
    (row,) = alice.get("/submissions").ok()["rows"]
    return dict(alice.get(f"/submissions/{row['id']}").ok())


def test_only_the_button_behind_the_link_confirms_and_once(alice: ApiClient, form: dict[str, Any]) -> None:
    visitor = Visitor(form)
    answer = visitor.send({**ADA, "agree": "yes"})
    assert answer["Location"].endswith("?done=confirm")
    link = link_in_mail()
    assert mail.outbox[-1].to == ["Ada@Quill.example"]
    assert "Ada Quill" not in mail.outbox[-1].body + mail.outbox[-1].subject
    assert (visitor.client.get(link).status_code, only(alice)["state"]) == (200, "waiting")
    assert alice.get("/people").ok()["rows"] == []
    assert b"See you!" in visitor.client.post(link).content
    sent = only(alice)
    assert (sent["state"], sent["consent_text"], sent["party"]["title"]) == ("confirmed", WORDS, "Ada Quill")
    assert b"confirmed already" in visitor.client.post(link).content
    assert len(alice.get("/people").ok()["rows"]) == 1


def test_the_words_agreed_to_stand_in_the_ledger_as_they_were(alice: ApiClient, form: dict[str, Any]) -> None:
    visitor = Visitor(form)
    visitor.send({**ADA, "agree": "yes"})
    visitor.client.post(link_in_mail())
    sent = only(alice)
    (line,) = alice.get("/consents", columns="party,purpose,channel,deed,source,evidence,wording").ok()["rows"]
    assert (line["party"]["id"], line["purpose"], line["channel"]) == (sent["party"]["id"], "newsletter", "email")
    assert (line["deed"], line["source"]) == ("given", "form")
    assert WORDS in line["wording"]
    assert "Ada@Quill.example" in line["evidence"]
    alice.patch(f"/web-forms/{form['id']}", {"version": 1, "consent_text": "Other words"}).ok()
    assert only(alice)["consent_text"] == WORDS


def test_who_does_not_agree_is_in_no_ledger(alice: ApiClient, form: dict[str, Any]) -> None:
    visitor = Visitor(form)
    visitor.send(ADA)
    visitor.client.post(link_in_mail())
    assert alice.get("/consents").ok()["rows"] == []
    needed = make_form(alice, name="Needed", consent_text=WORDS, is_consent_required=True)
    answer = Visitor(needed).send(ADA)
    assert (answer.status_code, b"Without this it cannot be sent" in answer.content) == (422, True)


def test_forged_cut_off_and_old_links_open_nothing(alice: ApiClient, form: dict[str, Any]) -> None:
    visitor = Visitor(form)
    visitor.send(ADA)
    link = link_in_mail()
    for wrong in (link[:-3], link + "x", f"{visitor.path}/confirm/forged"):
        assert visitor.client.post(wrong).status_code == 410
    with patch.object(confirming, "LASTS", -1):
        assert visitor.client.post(link).status_code == 410
    other = make_form(alice, name="Other")
    assert visitor.client.post(link.replace(form["slug"], other["slug"])).status_code == 410
    assert only(alice)["state"] == "waiting"


def test_what_is_told_is_the_same_for_known_and_unknown_addresses(alice: ApiClient, form: dict[str, Any]) -> None:
    alice.post("/people", {"name": "Ada Quill", "email": "ada@quill.example"}).ok(201)
    pages = []
    for email in ("ada@quill.example", "nobody@quill.example"):
        visitor = Visitor(form)
        visitor.page = visitor.client.get(visitor.send({**ADA, "E-mail": email})["Location"]).content.decode()
        pages.append(visitor.page)
    assert pages[0] == pages[1]


def test_nobody_s_mailbox_is_filled_from_here(alice: ApiClient, form: dict[str, Any], settings: Any) -> None:
    settings.PACE = 1
    for number in range(5):
        Visitor(form, address=f"203.0.113.{number}").send(ADA)
    run_waiting_jobs()
    assert len(mail.outbox) == confirming.LETTERS.at_once
    assert len(alice.get("/submissions").ok()["rows"]) == 5


def test_erased_she_leaves_nothing_behind_not_even_what_waited(alice: ApiClient, form: dict[str, Any]) -> None:
    ada = alice.post("/people", {"name": "Ada Quill", "email": "ada@quill.example"}).ok(201)
    Visitor(form).send(ADA)
    alice.post(f"/privacy/erasures/people/{ada['id']}", {"confirm": "Ada Quill"}).ok()
    assert alice.get("/submissions").ok()["rows"] == []
