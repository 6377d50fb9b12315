"""Whatever the OpenAPI document allows, and what it does not, is answered as the document says: never with a 5xx."""

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, settings
from schemathesis import APIOperation
from schemathesis.checks import CheckFunction, load_all_checks, not_a_server_error
from schemathesis.config import OperationConfig
from schemathesis.generation.feedback import FeedbackSources
from schemathesis.generation.hypothesis.builder import MissingPathParameters
from schemathesis.pytest._test_builder import build_operation_test
from schemathesis.python._constants.orchestrator import make_constants_value_source
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from regulars.core.records.registry import all_record_types
from regulars.site.wsgi import application
from testing.people import People
from testing.soak import IS_SOAK, rounds

EXAMPLES = rounds(3, soak=40)
DOCUMENT = json.loads((Path(__file__).parents[2] / "docs/generated/openapi.json").read_text())
CHECKS: list[CheckFunction] = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance
]  # fmt: skip

# What is sent there is made of each record type's own fields.
OF_ITS_OWN = {"create", "change"}


def same_for_all_types() -> list[str]:
    """Name the operations that the engine gives to a record type and has given to one before."""
    named = [operation["operationId"] for methods in DOCUMENT["paths"].values() for operation in methods.values()]
    given, again = set(OF_ITS_OWN), list[str]()
    for slug in sorted((kind.slug for kind in all_record_types()), key=lambda slug: slug != "people"):
        does = {name.removeprefix(f"{slug}_"): name for name in named if name.startswith(f"{slug}_")}
        again += [name for what, name in does.items() if what in given - OF_ITS_OWN]
        given |= does.keys()
    return again


schema = schemathesis.openapi.from_dict(DOCUMENT)
schema.app = application
# One code answers for both databases: systematic cases are tried on SQLite, random ones on PostgreSQL, or all if asked.
schema.config.phases.coverage.enabled = IS_SOAK or not os.environ.get("DATABASE_URL")
if not IS_SOAK:
    # And one code for all record types: systematic cases are tried with one of them, random ones with each.
    at_random = {"include-operation-id": same_for_all_types(), "phases": {"coverage": {"enabled": False}}}
    schema.config.operations.operations.append(OperationConfig.from_dict(at_random))
OPERATIONS = [found.ok() for found in schema.get_all_operations()]


@cache
def sources() -> FeedbackSources:
    """Where values come from besides the document: what stands in the program itself."""
    load_all_checks()
    return FeedbackSources(constants_value_source=make_constants_value_source(schema))


@pytest.fixture
def session(people: People) -> Iterator[dict[str, Any]]:
    """What makes a call one of Alice, who may do everything."""
    client = Client()
    client.force_login(people.alice)
    client.get("/api/session")
    cookies = {name: morsel.value for name, morsel in client.cookies.items()}
    # The test's transaction stays open between calls, as it does with Django's own test client.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield {"cookies": cookies, "headers": {"X-CSRFToken": cookies["csrftoken"]}}
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@settings(
    max_examples=EXAMPLES, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
def is_answered_as_documented(case: schemathesis.Case, session: dict[str, Any]) -> None:
    case.cookies.clear()
    case.call_and_validate(checks=CHECKS, **session)


# Its cases are made when an operation's turn comes: made for all while tests are collected, as the library's own
# decorator does, they would cost each process of tests as much as to try them.
@pytest.mark.soak
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_every_operation_answers_as_documented(operation: APIOperation, session: dict[str, Any]) -> None:
    test = build_operation_test(
        config=schema.config,
        operation=operation,
        test_func=is_answered_as_documented,
        given_kwargs={},
        feedback=sources(),
    )
    test(session=session)
    assert MissingPathParameters.get(test) is None


def test_these_calls_are_made_by_somebody_who_may(session: dict[str, Any]) -> None:
    people = schema["/api/people"]["GET"].Case().call(**session)
    adding = schema["/api/people"]["POST"].Case(body={"name": "Ada"}, media_type="application/json")
    assert (people.status_code, adding.call(**session).status_code) == (200, 201)
