"""What happens between the command and the first answer."""

import warnings
from collections.abc import Callable

from django.db import connection

from regulars.site.serving.soundness import sqlite_is_sound
from regulars.site.serving.upgrading import upgrade_database

Say = Callable[[str], object]


def make_ready(*, say: Say, demo: bool) -> None:
    """Bring the database up to this version, and on the very first start load the demo company if wished."""
    if connection.vendor == "sqlite" and not sqlite_is_sound():
        warnings.warn("This SQLite library can damage data: pip install --upgrade pysqlite3", stacklevel=1)
    upgrade_database(say=say)
