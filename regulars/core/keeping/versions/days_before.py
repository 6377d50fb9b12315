"""Steps of the days before the first version, which one step now stands for in each app.

No version was released with them; who has a database or a backup of those days goes on from its last day.
"""

from collections.abc import Iterable

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from regulars.core.keeping.versions.refusals import NotOfTheLastDay

Step = tuple[str, str]
FIRST = "0001_first_version"
_BEFORE = {
    "access": "0001_initial 0002_doors 0003_browser_language",
    "administration": "0001_initial 0002_built_in_roles 0003_outside_accounts 0004_address_wishes",
    "database": "0001_fold 0002_fold_markup",
    "jobs": "0001_initial 0002_house_day 0003_language",
    "journal": "0001_initial 0002_seals 0003_security_by_index",
    "privacy": "0001_initial 0002_retention_rules",
    "records": "0001_initial 0002_merged_records 0003_field_tags 0004_sightings 0005_trash_days 0006_attachments"
    " 0007_sensitive_fields",
    "together": "0001_initial 0002_trash_by_age",
    "directory": "0001_initial 0002_relationship_kinds 0003_read_by_index 0004_today_by_index 0005_one_primary"
    " 0006_doubles 0007_turning_by_index 0008_trash_by_age 0009_consents",
    "activities": "0001_initial 0002_read_by_index 0003_repeat_day 0004_turn_of_tasks 0005_trash_by_age",
}


def steps_before() -> dict[str, list[str]]:
    """Return the names of those days, by app."""
    return {app: names.split() for app, names in _BEFORE.items()}


def as_first_version(applied: Iterable[Step]) -> set[Step]:
    """Return these steps as they are called now. Raises NotOfTheLastDay."""
    found = set(applied)
    for app, names in steps_before().items():
        before = {(app, name) for name in names}
        if not before & found:
            continue
        if not before <= found and (app, FIRST) not in found:
            raise NotOfTheLastDay(
                f"It is of the days before the first version and lacks {app}.{min(before - found)[1]}: bring it to the"
                " last of those days by the program of that day, which is the parent of the commit that added"
                f" {FIRST}."
            )
        found = found - before | {(app, FIRST)}
    return found


def rename_steps() -> None:
    """Let the database call its steps as they are called now."""
    recorder = MigrationRecorder(connection)
    if not recorder.has_table():
        return
    found = set(recorder.applied_migrations())
    now = as_first_version(found)
    for app, name in sorted(found - now):
        recorder.record_unapplied(app, name)
    for app, name in sorted(now - found):
        recorder.record_applied(app, name)
