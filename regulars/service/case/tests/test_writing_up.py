"""A case becomes an article: what was asked and what helped, without the people whom it was about."""

import pytest

from regulars.service.article.tests.conftest import do
from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


def test_names_addresses_and_numbers_are_left_out_and_the_two_are_linked(alice: ApiClient) -> None:
    party = alice.post("/people", {"name": "Ada Quill", "given_name": "Ada", "family_name": "Quill"}).ok(201)["id"]
    told = "Ada says: no steam. Reach Mrs Quill at ada@quill.example or +47 22 12 34 56."
    case = alice.post("/cases", {"subject": "Quill: no steam", "party": party, "description": told}).ok(201)
    alice.post(f"/cases/{case['id']}/verbs/solve", {"resolution": "A needle through the tip"}).ok()
    made = alice.post(f"/cases/{case['id']}/verbs/write-up")
    linked = made.ok()["children"]["articles"][0]["article"]["id"]
    article = alice.get(f"/articles/{linked}").ok()
    assert article["state"] == "draft"
    assert "A needle through the tip" in article["body"]
    for name in ("Ada", "Quill", "ada@", "22 12"):
        assert name not in article["body"] + article["title"], name
    assert article["case"]["id"] == case["id"]
    assert int(do(alice, article, "publish")["solved"]) == 1
    alice.post(f"/entries/{made.entry}/undo").ok()


def test_cases_that_an_article_solved_are_counted_as_far_as_they_are_seen(alice: ApiClient) -> None:
    article = alice.post("/articles", {"title": "Steam", "body": "Needle", "language": "en"}).ok(201)
    party = alice.post("/people", {"name": "Ada Quill"}).ok(201)["id"]
    body = {"subject": "No steam", "party": party, "children": {"articles": [{"article": article["id"]}]}}
    case = alice.post("/cases", body).ok(201)
    assert int(alice.get(f"/articles/{article['id']}").ok()["solved"]) == 0
    alice.post(f"/cases/{case['id']}/verbs/solve", {"resolution": "So"}).ok()
    assert int(alice.get(f"/articles/{article['id']}").ok()["solved"]) == 1
