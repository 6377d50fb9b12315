"""Somebody with a wrong value is refused with what is wrong, and nothing else."""

from typing import Any

import pytest

from testing.client import ApiClient

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"email": "nonsense"}, "email"),
        ({"birthday": "1900-02-29"}, "birthday"),
        ({"employer": 987654}, "employer"),
        ({"owner": 987654}, "owner"),
        ({"zone": "Mars/Base"}, "zone"),
        ({"language": "klingonish"}, "language"),
        ({"country": "Narnia"}, "country"),
        ({"country": "QQ"}, "country"),
        ({"children": {"contact_points": [{"kind": "telepathy", "value": "x"}]}}, "children.contact_points.0.kind"),
        ({"children": {"dates": [{"kind": "birthday", "day": "2023-02-29"}]}}, "children.dates.0.day"),
        ({"children": {"addresses": [{"city": "Cair Paravel", "country": "QQ"}]}}, "children.addresses.0.country"),
    ],
)
def test_only_what_is_wrong_is_named(alice: ApiClient, body: dict[str, Any], field: str) -> None:
    problem = alice.post("/people", {"given_name": "Vera", "family_name": "Sion", **body}).ok(422)
    assert [error["field"] for error in problem["errors"]] == [field]


def test_without_a_name_the_name_is_asked_for(alice: ApiClient) -> None:
    assert alice.post("/people", {"city": "Oslo"}).ok(422)["errors"] == [
        {"field": "name", "message": "Fill in “Name”."}
    ]
