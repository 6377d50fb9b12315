"""The settings every test run starts with; pytest loads this file before Django's settings."""

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

# Hundreds of processes are started: what each compiles, the next need not.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
os.environ["REGULARS_TESTING"] = "1"
if "REGULARS_TEST_DATA" not in os.environ:
    # Parallel workers inherit the folder of the first process, which alone removes it.
    _folder = tempfile.mkdtemp(prefix="regulars-tests-")
    os.environ["REGULARS_TEST_DATA"] = _folder
    atexit.register(shutil.rmtree, _folder, ignore_errors=True)
# Each worker has files of its own, as it has a database of its own.
_own = Path(os.environ["REGULARS_TEST_DATA"]) / os.environ.get("PYTEST_XDIST_WORKER", "alone")
_own.mkdir(exist_ok=True)
os.environ["REGULARS_DATA"] = str(_own)
