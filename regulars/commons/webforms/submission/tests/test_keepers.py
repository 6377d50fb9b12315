"""Whoever keeps a form is told of what is sent through it, once it counts or asks for a look; not before."""

import re

import pytest
from django.core import mail

from regulars.core.jobs.worker import run_waiting_jobs
from testing.client import ApiClient
from testing.people import People
from testing.web_forms import Visitor, make_form

pytestmark = pytest.mark.django_db
ADA = {"Your name": "Ada Quill", "E-mail": "Ada@Quill.example"}


def told(keeper: ApiClient) -> list[str]:
    return [one["entry"]["sentence"] for one in keeper.get("/notifications").ok()["notifications"]]


def names(keeper: ApiClient, path: str) -> list[str]:
    return [one["title"] for one in keeper.get(path).ok()["rows"]]


def test_she_is_told_of_what_counts_and_sees_whom_it_is_from(alice: ApiClient, people: People) -> None:
    keeper = ApiClient(people.charlie)
    Visitor(make_form(alice, goes_to=people.charlie.pk, opens="lead")).send(ADA)
    assert told(keeper)[-1] == "A web form was filled in: Contact: Ada Quill"
    assert (names(keeper, "/people"), names(keeper, "/submissions")) == (["Ada Quill"], ["Contact: Ada Quill"])
    assert len(names(keeper, "/leads")) == 1


def test_what_waits_for_its_link_is_told_once_it_was_followed(alice: ApiClient, people: People) -> None:
    keeper = ApiClient(people.charlie)
    visitor = Visitor(make_form(alice, goes_to=people.charlie.pk, needs_confirming=True))
    visitor.send(ADA)
    assert told(keeper) == []
    run_waiting_jobs()
    visitor.client.post(re.findall(r"/open/forms/\S+", mail.outbox[-1].body)[0])
    assert told(keeper) == ["A web form was filled in: Contact: Ada Quill"]


def test_whom_somebody_else_looks_after_stays_hers(alice: ApiClient, people: People) -> None:
    alice.post("/people", {"name": "Ada Quill", "email": "ada@quill.example", "owner": people.alice.pk}).ok(201)
    Visitor(make_form(alice, goes_to=people.charlie.pk)).send(ADA)
    keeper = ApiClient(people.charlie)
    assert (names(keeper, "/people"), names(keeper, "/submissions"), told(keeper)) == ([], [], [])
    assert [one["owner"]["title"] for one in alice.get("/people", columns="name,owner").ok()["rows"]] == ["Alice"]
