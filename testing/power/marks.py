"""Where a layer between SQLite and its files can be tried."""

import os

import pytest
from django.db import connection

from testing.power.layer import can_be_laid

# In CI nothing is passed over: there it fails where no layer can be laid.
MAY_PASS_OVER = not can_be_laid() and not os.environ.get("CI")
OVER_A_LAYER = [
    pytest.mark.soak,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has files of its own: test_postgres_crash."),
    pytest.mark.skipif(MAY_PASS_OVER, reason="NOT TRIED: this build of SQLite hides what a layer needs."),
]
