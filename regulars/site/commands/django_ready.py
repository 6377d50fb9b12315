"""Starts Django for a command; slow, so only commands that need the database call it."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from regulars.site.commands.refusal import Refusal


def start_django() -> None:
    """Load the settings and the apps; refuse with advice when the settings cannot hold."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regulars.site.settings")
    # While the program is loaded there is no garbage to look for.
    gc.disable()
    try:
        import django

        django.setup()
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None
    except PermissionError as wrong:
        raise Refusal(f"Cannot write {wrong.filename}: set REGULARS_DATA to a folder that you may write to.") from None
    finally:
        gc.enable()
    _collect_more_rarely()


@contextmanager
def opened_database() -> Iterator[None]:
    """Start Django on a database of this version; what cannot be done inside ends as a refusal in plain words."""
    start_django()
    from django.db import connections

    from regulars.core.keeping.upgrading.upgrade import upgrade_database
    from regulars.core.keeping.versions.refusals import CannotUpgrade
    from regulars.core.problems import Problem

    try:
        # What a command gives may go through a pipe: what it says of itself goes beside.
        upgrade_database(say=lambda text: print(text, file=sys.stderr, flush=True))
        yield
    except CannotUpgrade as wrong:
        raise Refusal(str(wrong)) from None
    except Problem as problem:
        said = [one["message"] for one in problem.errors] or [problem.detail]
        raise Refusal(" ".join(said)) from None
    finally:
        # SQLite moves what was written last into its one file when it is closed.
        connections.close_all()


def _collect_more_rarely() -> None:
    # The program itself is never garbage, and rows come and go without cycles: looking at all of them every few
    # hundred objects took a tenth of an import's time.
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
