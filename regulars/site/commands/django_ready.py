"""Starts Django for a command; slow, so only commands that need the database call it."""

import gc
import os

from regulars.site.commands.refusal import Refusal


def start_django() -> None:
    """Load the settings and the apps; refuse with advice when the settings cannot hold."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regulars.site.settings")
    import django

    try:
        django.setup()
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None
    except PermissionError as wrong:
        raise Refusal(f"Cannot write {wrong.filename}: set REGULARS_DATA to a folder that you may write to.") from None
    _collect_more_rarely()


def _collect_more_rarely() -> None:
    # The program itself is never garbage, and rows come and go without cycles: looking at all of them every few
    # hundred objects took a tenth of an import's time.
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
