"""Whether the database is up to date is told by names alone, and told rightly."""

import subprocess
import sys

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from regulars.core.keeping.versions.standing import is_up_to_date, missing_steps

pytestmark = pytest.mark.django_db
_LOOK = """
import sys
from regulars.site.commands.django_ready import start_django
start_django()
from regulars.core.keeping.versions.refusals import DatabaseOutOfReach
from regulars.core.keeping.versions.standing import is_up_to_date
try:
    print(is_up_to_date())
except DatabaseOutOfReach:
    print("out of reach")
print([name for name in sys.modules if ".migrations.0" in name])
from regulars.site.serving.server import load_application
load_application()
print([name for name in ("PIL", "rapidfuzz", "charset_normalizer", "python_calamine") if name in sys.modules])
"""


def test_a_database_that_has_every_migration_is_up_to_date() -> None:
    assert is_up_to_date()
    assert missing_steps() == []


def test_one_missing_migration_is_noticed() -> None:
    app, newest = MigrationLoader(connection).graph.leaf_nodes("records")[0]
    MigrationRecorder(connection).record_unapplied(app, newest)

    assert not is_up_to_date()
    assert missing_steps() == [f"{app}.{newest}"]


@pytest.mark.once
def test_to_look_loads_no_migration_and_to_serve_no_library_of_rare_use(tmp_path) -> None:
    environment = {"REGULARS_DATA": str(tmp_path), "DATABASE_URL": f"sqlite://{tmp_path}/new.sqlite3"}
    told = subprocess.run([sys.executable, "-c", _LOOK], env=environment, capture_output=True, text=True, check=True)

    assert told.stdout.split("\n")[:3] == ["False", "[]", "[]"]
