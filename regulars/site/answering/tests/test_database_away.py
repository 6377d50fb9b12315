"""A database that does not answer is said to be away, and when to come again; any other fault is not."""

import json

import psycopg
import pytest
from django.db import OperationalError
from django.test import RequestFactory

from regulars.site.breaking import broken_answer


def told(cause: Exception) -> tuple[int, str, str | None]:
    fault = OperationalError("gone")
    fault.__cause__ = cause
    answer = broken_answer(RequestFactory().get("/api/people"), fault)
    return answer.status_code, json.loads(answer.content)["title"], answer.get("Retry-After")


@pytest.mark.parametrize("cause", [psycopg.OperationalError("refused"), psycopg.errors.AdminShutdown("stopped")])
def test_it_is_told_with_when_to_come_again(cause: Exception) -> None:
    assert told(cause) == (503, "The database does not answer", "2")


@pytest.mark.parametrize("cause", [psycopg.errors.LockNotAvailable("busy"), RuntimeError("else")])
def test_another_fault_is_not_taken_for_it(cause: Exception) -> None:
    assert told(cause) == (500, "Something broke here", None)
