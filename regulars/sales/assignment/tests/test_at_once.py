"""Leads that come at the same moment go to one after the other, never twice in a row to the same."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from django.db import connections

from regulars.core.access.viewer import viewer_of
from regulars.core.records.registry import record_type
from regulars.core.records.writing.creating import create_record
from regulars.sales.assignment.actions import add_rule
from regulars.sales.assignment.models import Assignment
from testing.people import make_people


@pytest.mark.django_db(transaction=True)
def test_ten_at_once_are_given_out_in_turn() -> None:
    people = make_people()
    by = viewer_of(people.alice)
    users = [people.alice.pk, people.bob.pk, people.charlie.pk]
    add_rule({"name": "All", "people": users}, by=by)
    parties = [create_record(record_type("people"), {"name": f"Ada {n}"}, by=by)[0].pk for n in range(10)]

    def ask(party: int) -> None:
        try:
            create_record(record_type("leads"), {"interest": "Teapots", "party": party}, by=by)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(5) as pool:
        list(pool.map(ask, parties))
    given = list(Assignment.objects.order_by("id").values_list("user_id", flat=True))
    assert len(given) == 10
    assert all(one != other for one, other in pairwise(given))
    assert max(map(given.count, users)) - min(map(given.count, users)) == 1
