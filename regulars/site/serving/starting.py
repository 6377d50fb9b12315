"""What happens between the command and the first answer."""

import sys
import warnings
from collections.abc import Callable
from functools import partial

from django.conf import settings
from django.db import connection

from regulars.core.access.models import User
from regulars.core.administration.demo import demo
from regulars.core.keeping.upgrading.mark import has_gone_back
from regulars.core.keeping.versions.refusals import CannotUpgrade
from regulars.core.keeping.versions.standing import is_up_to_date
from regulars.core.records.models import Workspace
from regulars.site.serving.children import run_apart
from regulars.site.serving.soundness import sqlite_is_sound, troubles
from regulars.site.serving.surroundings import files_out_of_reach

Say = Callable[[str], object]


def make_ready(*, say: Say, with_demo: bool) -> None:
    """Bring the database up to this version, and on the very first start load the demo company if wished."""
    if connection.vendor == "sqlite" and not sqlite_is_sound():
        warnings.warn("This SQLite library can damage data: pip install --upgrade pysqlite3", stacklevel=1)
    if not is_up_to_date() or has_gone_back():
        run_apart(partial(_upgrade, say=say))
    for trouble in troubles():
        say(f"NOT FINE: {trouble}")
    if settings.FILES:
        run_apart(partial(_look_at_bucket, say=say))
    if with_demo and is_new():
        from regulars.site.demo.load import load_demo

        say("Loading the demo company")
        run_apart(partial(load_demo, progress=say))


def _upgrade(*, say: Say) -> None:
    from regulars.core.keeping.upgrading.upgrade import upgrade_database

    try:
        upgrade_database(say=say)
    except CannotUpgrade as wrong:
        # In a process of its own nobody above could say it.
        sys.exit(str(wrong))


def _look_at_bucket(*, say: Say) -> None:
    # Apart, for what speaks with it has threads that would not live on in the processes forked later.
    if trouble := files_out_of_reach():
        say(f"NOT FINE: {trouble}")


def is_new() -> bool:
    """Whether nobody has used this workspace yet."""
    return not Workspace.objects.filter(is_set_up=True).exists() and not User.objects.exists()


def welcome(link: str) -> str:
    """Return where Regulars is and how to get in."""
    lines = ["", f"Regulars is at {link}"]
    sign_in = demo().sign_in()
    if sign_in:
        lines.append(f"Sign in as {sign_in['email']} with the password {sign_in['password']}   (the demo company)")
    elif is_new():
        lines.append("Open it to name your company and make your account")
    return "\n".join([*lines, "Ctrl-C stops it", ""])
