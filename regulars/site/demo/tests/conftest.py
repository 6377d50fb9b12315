"""The demo company, loaded once for a file of tests and taken back afterwards."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from regulars.site.demo.load import load_demo


class _TakeBack(Exception):
    """Ends a block so that nothing of it stays."""


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The small demo company, in a transaction that the whole file shares; each test is undone inside it."""
    with django_db_blocker.unblock():
        try:
            with transaction.atomic():
                load_demo()
                yield
                raise _TakeBack
        except _TakeBack:
            pass
