"""The verb: bring the database up to this version, all or nothing."""

import logging

from regulars.core.access.viewer import SYSTEM
from regulars.core.journal.recording import record
from regulars.core.keeping.events import VersionBegun
from regulars.core.keeping.upgrading.going_back import finish_going_back
from regulars.core.keeping.upgrading.self_check import check_upgraded, count_rows
from regulars.core.keeping.upgrading.snapshots import forget_old_snapshots, this_version, write_snapshot
from regulars.core.keeping.upgrading.standing_still import Say, held_still
from regulars.core.keeping.versions.broken_off import require_nothing_broken_off
from regulars.core.keeping.versions.days_before import rename_steps
from regulars.core.keeping.versions.refusals import CannotUpgrade, UpgradeFailed
from regulars.core.keeping.versions.standing import is_up_to_date, missing_steps, require_known_steps, steps_there
from regulars.core.keeping.versions.taking_steps import let_go_by, take_steps

_log = logging.getLogger(__name__)
_AS_IT_WAS = "The database is as it was; the version that it came from can be started again."


def upgrade_database(*, say: Say, with_snapshot: bool = True) -> int:
    """Take the missing steps and answer how many those were; another process that does so is waited for.

    All happens in one transaction: whatever fails, and whoever kills it, leaves the database as it was. Raises
    CannotUpgrade.
    """
    if is_up_to_date():
        finish_going_back()
        return 0
    try:
        with held_still(say=say):
            # Another node may have done it while this one waited.
            require_known_steps()
            is_new = not steps_there()
            rename_steps()
            missing = missing_steps()
            if is_new:
                require_nothing_broken_off()
                say(f"Preparing the database: {len(missing)} steps")
                take_steps()
            elif missing:
                _upgrade(missing, say=say, with_snapshot=with_snapshot)
    except UpgradeFailed as wrong:
        if wrong.__cause__:
            _log.error("The upgrade failed", exc_info=wrong.__cause__)
        raise UpgradeFailed(f"{wrong}\n{_AS_IT_WAS}") from wrong
    except CannotUpgrade:
        raise
    except Exception as wrong:
        _log.exception("The upgrade failed")
        raise UpgradeFailed(f"The upgrade failed: {wrong}\n{_AS_IT_WAS}") from wrong
    finish_going_back()
    if missing and not is_new:
        forget_old_snapshots()
        say(f"The database is of version {this_version()} now")
    return len(missing)


def _upgrade(missing: list[str], *, say: Say, with_snapshot: bool) -> None:
    say(f"Upgrading the database to {this_version()}: {len(missing)} steps. Until it is done, nothing is changed.")
    if not with_snapshot:
        _go_forward(missing, count_rows(), say)
        return
    say("Keeping it as it is")
    snapshot = write_snapshot(f"before_{this_version()}")
    say(f"  {snapshot.place}: {sum(snapshot.counts.values()):,} rows")
    try:
        _go_forward(missing, snapshot.counts, say)
        snapshot.keep()
    except BaseException:
        snapshot.drop()
        raise


def _go_forward(missing: list[str], before: dict[str, int], say: Say) -> None:
    take_steps(say=say)
    check_upgraded(before, may_lose=let_go_by(missing), say=say)
    record(VersionBegun(version=this_version(), steps=len(missing)), by=SYSTEM)
    say("Keeping what came out")
