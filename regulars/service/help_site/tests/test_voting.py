"""“Did this help?” is counted once a visitor for each version, and cannot be hammered."""

from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from regulars.service.article.reads import write_reads
from regulars.service.article.tests.conftest import change, do, published
from regulars.service.help_site.article import VOTES
from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


def vote(api: ApiClient, article: dict[str, Any], browser: str, **values: str) -> Any:
    place = api.get(f"/articles/{article['id']}/about").ok()["address"]
    form = "application/x-www-form-urlencoded"
    return Client(headers={"User-Agent": browser}).post(place, urlencode(values), content_type=form)


def counts(api: ApiClient, article: dict[str, Any]) -> tuple[int, int]:
    now = api.get(f"/articles/{article['id']}").ok()
    return int(now["helped"]), int(now["unhelped"])


def test_votes_are_counted_by_article_and_version_with_what_was_written(alice: ApiClient) -> None:
    article = published(alice)
    answer = vote(alice, article, "One", helped="yes")
    assert (answer.status_code, answer["Location"].endswith("?said=yes#said")) == (303, True)
    vote(alice, article, "Two", helped="no")
    vote(alice, article, "Two", helped="no", words="Where is\x00 the <needle>?")
    assert counts(alice, article) == (1, 1)
    about = alice.get(f"/articles/{article['id']}/about").ok()
    assert [one["words"] for one in about["said"]] == ["Where is the <needle>?"]
    do(alice, change(alice, alice.get(f"/articles/{article['id']}").ok(), body="New."), "publish")
    vote(alice, article, "Two", helped="yes", number="2")
    versions = alice.get(f"/articles/{article['id']}/about").ok()["versions"]
    assert [(one["number"], one["helped"], one["unhelped"]) for one in versions] == [(2, 1, 0), (1, 1, 1)]


def test_who_changes_her_mind_is_counted_once(alice: ApiClient) -> None:
    article = published(alice)
    for said in ("yes", "yes", "no"):
        vote(alice, article, "One", helped=said)
    assert counts(alice, article) == (0, 1)


def test_a_script_is_asked_to_wait(alice: ApiClient) -> None:
    article = published(alice)
    answers = [vote(alice, article, f"Robot {n}", helped="no").status_code for n in range(int(VOTES.at_once) + 3)]
    assert answers[-1] == 429
    assert counts(alice, article)[1] <= VOTES.at_once


def test_what_is_no_vote_changes_nothing(alice: ApiClient) -> None:
    article = published(alice)
    assert vote(alice, article, "One", helped="maybe").status_code == 404
    assert vote(alice, article, "One", helped="yes", number="999999999999").status_code == 303
    assert counts(alice, article) == (1, 0)


def test_reading_is_counted_and_robots_are_not_readers(alice: ApiClient) -> None:
    article = published(alice)
    place = alice.get(f"/articles/{article['id']}/about").ok()["address"]
    for browser in ("Firefox", "Googlebot", ""):
        Client(headers={"User-Agent": browser}).get(place)
    write_reads()
    assert int(alice.get(f"/articles/{article['id']}").ok()["reads"]) == 1
