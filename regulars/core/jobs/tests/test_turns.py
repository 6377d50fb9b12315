"""Writers take turns, and what is done once a transaction is kept belongs to its turn."""

import pytest
from django.db import transaction

from regulars.core.access.models import Team
from regulars.core.database import turns
from regulars.core.database.turns import write_transaction


@pytest.mark.django_db(transaction=True)
def test_what_is_done_once_it_is_kept_may_write_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "SECONDS_TO_WAIT", 2.0)

    def write_more() -> None:
        with write_transaction():
            Team.objects.create(name="after")

    with write_transaction():
        Team.objects.create(name="first")
        transaction.on_commit(write_more)
    assert set(Team.objects.values_list("name", flat=True)) == {"first", "after"}
