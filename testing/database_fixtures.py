"""The database of tests that run inside the program: a copy of one that was migrated once."""

from collections.abc import Iterator
from typing import Any

import pytest

from testing.databases import fill_test_database, refill_test_database


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None,
    django_db_blocker: Any,
    django_db_modify_db_settings: None,
) -> Iterator[None]:
    """Take the place of pytest-django's own, which migrates anew in every process.

    After a test that has committed all is as it was at first: whichever test comes next, it finds what it knows.
    """
    from django.db import connection
    from django.test import TransactionTestCase

    with django_db_blocker.unblock():
        before = fill_test_database()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda case: refill_test_database())
        yield
    with django_db_blocker.unblock():
        connection.creation.destroy_test_db(before, verbosity=0)
