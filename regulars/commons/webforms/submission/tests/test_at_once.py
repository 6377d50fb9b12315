"""Who sends two forms at the same moment is one person afterwards, not two."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections

from testing.client import ApiClient
from testing.web_forms import Visitor, make_form

ADA = {"Your name": "Ada Quill", "E-mail": "ada@quill.example"}


@pytest.mark.skipif(connection.vendor == "sqlite", reason="The database of these tests is in memory: one at a time.")
@pytest.mark.django_db(transaction=True)
def test_eight_at_once_through_four_forms_are_one_person(alice: ApiClient) -> None:
    forms = [make_form(alice, name=f"Form {number}") for number in range(4)]
    visitors = [Visitor(form, address=f"203.0.113.{n}").look() for n, form in enumerate([*forms, *forms])]
    bodies = [visitor.body(ADA) for visitor in visitors]

    def send(number: int) -> int:
        try:
            return visitors[number].post(bodies[number]).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(send, range(8))) == [303] * 8
    assert len(alice.get("/submissions").ok()["rows"]) == 8
    assert [one["name"] for one in alice.get("/people").ok()["rows"]] == ["Ada Quill"]
