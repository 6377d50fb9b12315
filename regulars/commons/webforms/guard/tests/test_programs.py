"""What programs send is refused or waits; what people typed is never lost by it."""

import base64
import json
from typing import Any
from unittest.mock import patch

import pytest

from regulars.commons.webforms.guard import tokens
from regulars.core.access.paces import forget_paces
from regulars.core.open_pages.opening import WRITES
from testing.client import ApiClient
from testing.web_forms import Visitor, make_form

pytestmark = pytest.mark.django_db
ADA = {"Your name": "Ada Quill", "E-mail": "ada@quill.example", "What can we do?": "Forty teapots"}


@pytest.fixture
def visitor(alice: ApiClient) -> Visitor:
    return Visitor(make_form(alice)).look()


def is_refused_with_all(answer: Any, status: int = 422) -> bool:
    page = answer.content.decode()
    assert answer.status_code == status
    assert 'value="Ada Quill"' in page
    assert "Forty teapots</textarea>" in page
    return True


def nothing_came(alice: ApiClient) -> bool:
    return alice.get("/submissions").ok()["rows"] == []


@pytest.mark.parametrize("token", ["", "forged", "WzEsIngiLDFd:1abc:forged", "x" * 5_000])
def test_a_forged_token_is_refused(alice: ApiClient, visitor: Visitor, token: str) -> None:
    assert is_refused_with_all(visitor.post({**visitor.body(ADA), "token": token}))
    assert nothing_came(alice)


def test_an_old_token_and_one_of_another_form_are_refused(alice: ApiClient, visitor: Visitor) -> None:
    other = Visitor(make_form(alice, name="Other")).look()
    assert is_refused_with_all(visitor.post({**visitor.body(ADA), "token": other.token, "work": other.work()}))
    body = visitor.body(ADA)
    with patch.object(tokens, "LASTS", -1):
        assert is_refused_with_all(visitor.post(body))
    assert nothing_came(alice)


def test_who_fills_in_what_nobody_sees_or_is_too_quick_may_send_it_once_more(
    alice: ApiClient, visitor: Visitor
) -> None:
    body = visitor.body(ADA)
    assert is_refused_with_all(visitor.post({**body, "homepage": "https://cheap.example"}))
    with patch("regulars.commons.webforms.page.receiving.LEAST_SECONDS", 60):
        assert is_refused_with_all(visitor.post(body))
    assert nothing_came(alice)
    assert visitor.post(body).status_code == 303


def test_work_that_was_not_done_or_done_for_another_page_is_refused(alice: ApiClient, visitor: Visitor) -> None:
    body, other = visitor.body(ADA), Visitor(make_form(alice, name="Other")).look().work()
    wrong = json.loads(base64.b64decode(body["work"]))
    wrong = base64.b64encode(json.dumps({**wrong, "number": wrong["number"] + 1}).encode()).decode()
    for work in ("nonsense", wrong, other, base64.b64encode(b"[1]").decode(), base64.b64encode(b"[" * 900).decode()):
        assert is_refused_with_all(visitor.post({**body, "work": work}))
    assert nothing_came(alice)


def test_without_a_script_it_waits_for_a_mail_or_for_somebody_to_look(alice: ApiClient) -> None:
    with_mail = Visitor(make_form(alice)).send(ADA, works=False)
    assert with_mail["Location"].endswith("?done=confirm")
    plain = make_form(alice, [{"kind": "text", "label": "What?"}], name="Plain")
    assert Visitor(plain).send({"What?": "A kettle"}, works=False)["Location"].endswith("?done=held")
    rows = sorted(alice.get("/submissions").ok()["rows"], key=lambda row: row["id"])
    assert [row["state"] for row in rows] == ["waiting", "held"]
    assert [row["party"] for row in rows] == [None, None]
    taken = alice.post(f"/submissions/{rows[0]['id']}/verbs/accept").ok()
    assert (taken["state"], taken["party"]["title"]) == ("received", "Ada Quill")
    assert alice.post(f"/submissions/{rows[0]['id']}/verbs/accept").status == 422


def test_who_sends_too_often_waits_and_loses_nothing(alice: ApiClient, settings: Any) -> None:
    form = make_form(alice)
    settings.PACE = 1
    forget_paces()
    visitor = Visitor(form).look()
    body = visitor.body(ADA)
    answers = [visitor.post({**body, "token": "forged"}) for _ in range(int(WRITES.at_once) + 1)]
    assert is_refused_with_all(answers[-1], status=429)
    assert int(answers[-1]["Retry-After"]) > 0
    elsewhere = Visitor(form, address="198.51.100.9")
    assert elsewhere.send(ADA).status_code == 303
    forget_paces()


def test_beyond_what_people_send_browsers_work_more_and_the_rightful_still_come_through(
    alice: ApiClient, settings: Any
) -> None:
    from regulars.commons.webforms.guard import load, work

    form = make_form(alice)
    settings.PACE = 1
    forget_paces()
    calm = json.loads(base64.b64decode(Visitor(form).look().work()))
    for _ in range(int(load.USUAL.at_once) + 1):
        load.note_sent(form["id"])
    with patch.object(work, "HARD", work.USUAL + 1):
        visitor = Visitor(form).look()
        assert f"{work.USUAL + 1}" in visitor.page
        assert visitor.send(ADA).status_code == 303
    assert calm["algorithm"] == "SHA-256"
    forget_paces()
