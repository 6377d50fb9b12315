"""Asks a server's database, from outside, who is in it and what is half there."""

import json
import os
from pathlib import Path
from typing import Any

from testing.places import Place
from testing.server import RunningServer
from testing.warm import run_program

_PROGRAM = Path(__file__).parent.parent / "tests" / "server" / "telling_program.py"


def told(server: RunningServer | Place) -> dict[str, Any]:
    """Return the names of everybody, what is half there, wrong with the index, or not as the journal was sealed."""
    environment = {**os.environ, **server.settings, "REGULARS_DATA": str(server.data), "PYTHONPATH": os.getcwd()}
    done = run_program(str(_PROGRAM), [], environment)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))
