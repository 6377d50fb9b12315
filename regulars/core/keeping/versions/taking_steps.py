"""The steps of an upgrade, one after the other, inside the open transaction."""

from collections.abc import Callable
from typing import Any

from django.core.management import call_command
from django.core.management.commands.migrate import Command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from regulars.core.database.waiting_checks import settle_checks
from regulars.core.keeping.versions.refusals import UpgradeFailed
from regulars.core.keeping.versions.standing import missing_steps
from regulars.core.records.custom.indexes import add_index
from regulars.core.records.fields import custom_field
from regulars.core.records.models import CustomField
from regulars.core.records.registry import known_type

Say = Callable[[str], object]


def take_steps(*, say: Say = lambda text: None) -> None:
    """Take the missing steps. Raises UpgradeFailed, with the name of the one that failed."""
    steps = _Steps(len(missing_steps()), say)
    try:
        call_command(steps, interactive=False, verbosity=0)
        # Where SQLite builds a table anew, the indexes that users asked for are lost.
        index_custom_fields()
    except Exception as wrong:
        raise UpgradeFailed(f"The step {steps.at or 'before the first'} failed: {wrong}") from wrong


def let_go_by(missing: list[str]) -> set[str]:
    """Name the tables of which the missing steps rightly remove rows: a migration says so by `lets_go`."""
    loader = MigrationLoader(None)
    found = [loader.disk_migrations[app, name] for app, _, name in (step.partition(".") for step in missing)]
    return {table for migration in found for table in getattr(migration, "lets_go", ())}


def index_custom_fields() -> None:
    """Make the indexes of users' own fields that are not there."""
    for row in CustomField.objects.filter(archived_at__isnull=True):
        if kind := known_type(row.record_type):
            add_index(kind, custom_field(row))


class _Steps(Command):
    """Django's own command, telling each step."""

    def __init__(self, total: int, say: Say) -> None:
        super().__init__()
        self._total, self._say, self._number, self.at = total, say, 0, ""

    def migration_progress_callback(self, action: str, migration: Any = None, fake: bool = False) -> None:
        """Say which step begins; after it, let PostgreSQL check what waits to be checked."""
        if action == "apply_start":
            self._number += 1
            self.at = f"{migration.app_label}.{migration.name}"
            self._say(f"  {self._number} of {self._total}: {self.at}")
        if action == "apply_success" and connection.in_atomic_block:
            settle_checks()
