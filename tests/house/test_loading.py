"""What is loaded is the same on both databases: nothing asks meanwhile which of them it will have."""

import os
import subprocess
import sys
from pathlib import Path

_LOAD = """
import django
django.setup()
import regulars.site.urls
from regulars.core.database.rows import is_postgres
print(is_postgres.cache_info().currsize)
"""


def test_loading_the_program_asks_not_which_database_it_has(tmp_path: Path) -> None:
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": "regulars.site.settings", "REGULARS_DATA": str(tmp_path)}
    end = subprocess.run([sys.executable, "-c", _LOAD], env=env, capture_output=True, text=True, check=False)
    assert (end.stdout.strip(), end.stderr) == ("0", "")
