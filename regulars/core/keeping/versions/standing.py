"""Which steps this version knows, and which the database has taken; to look, no migration is loaded."""

import pkgutil

from django.apps import apps
from django.conf import settings
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder

from regulars.core.keeping.versions.days_before import Step, as_first_version
from regulars.core.keeping.versions.refusals import DatabaseOutOfReach, NewerDatabase

_OURS = "regulars."


def is_up_to_date() -> bool:
    """Whether the database has taken exactly the steps of this version. Raises DatabaseOutOfReach."""
    here, there = steps_here(), steps_there()
    return here <= there and not _strange(there - here)


def missing_steps() -> list[str]:
    """Name the steps that this version has and the database has not taken."""
    there = as_first_version(steps_there())
    return [f"{app}.{name}" for app, name in sorted(steps_here() - there)]


def require_known_steps() -> None:
    """Raise NewerDatabase where a later version has written, NotOfTheLastDay for one between two versions."""
    if strange := _strange(as_first_version(steps_there()) - steps_here()):
        raise NewerDatabase(
            f"A newer Regulars wrote this database (it has {'.'.join(min(strange))}): start that one. To go back to"
            " this one, let the newer one do it first: regulars migrate --back"
        )


def steps_here() -> set[Step]:
    """Return the steps of this version."""
    return {
        (app.label, file.name)
        for app in apps.get_app_configs()
        for file in pkgutil.iter_modules([f"{app.path}/migrations"])
        if not file.ispkg and file.name[0] not in "_~"
    }


def steps_there() -> set[Step]:
    """Return the steps that the database has taken. Raises DatabaseOutOfReach."""
    try:
        return set(MigrationRecorder(connection).applied_migrations())
    except OperationalError as wrong:
        place = settings.DATABASES["default"]
        where = place.get("HOST") or place["NAME"]
        raise DatabaseOutOfReach(
            f"The database at {where} does not answer: {wrong}. Start it, or correct DATABASE_URL."
        ) from wrong


def _strange(steps: set[Step]) -> set[Step]:
    """Leave out what a library may have called otherwise since."""
    ours = {app.label for app in apps.get_app_configs() if app.name.startswith(_OURS)}
    return {step for step in steps if step[0] in ours}
