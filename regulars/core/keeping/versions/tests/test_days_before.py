"""A database of the days before the first version goes on from its last day; of an earlier one it is told."""

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from regulars.core.keeping.versions.days_before import (
    FIRST,
    Step,
    as_first_version,
    rename_steps,
    steps_before,
)  # fmt: skip
from regulars.core.keeping.versions.refusals import NotOfTheLastDay

pytestmark = pytest.mark.django_db


def applied() -> set[Step]:
    """Give the steps that the database knows."""
    return set(MigrationRecorder(connection).applied_migrations())


def test_steps_of_the_last_day_are_one_now_and_nothing_is_missing() -> None:
    recorder, now = MigrationRecorder(connection), applied()
    for app, names in steps_before().items():
        recorder.record_unapplied(app, FIRST)
        for name in names:
            recorder.record_applied(app, name)
    rename_steps()
    assert applied() == now
    rename_steps()
    assert applied() == now


def test_steps_of_a_day_before_the_last_are_refused_with_what_to_do() -> None:
    with pytest.raises(NotOfTheLastDay, match=r"lacks directory\.0009_consents"):
        as_first_version(("directory", name) for name in steps_before()["directory"] if name != "0009_consents")


def test_every_app_whose_steps_are_one_now_has_that_step() -> None:
    known = MigrationLoader(None).disk_migrations
    assert {(app, FIRST) for app in steps_before()} <= set(known)


def test_every_step_fits_into_the_one_transaction_of_an_upgrade() -> None:
    assert [key for key, one in MigrationLoader(None).disk_migrations.items() if not one.atomic] == []
