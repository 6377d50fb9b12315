"""Of many backups the right ones stay."""

import datetime as dt

from regulars.core.keeping.models import BackupPlan
from regulars.core.keeping.place import BackupFile
from regulars.core.keeping.planning import warning_about
from regulars.core.keeping.rotation import superfluous_backups

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
PLAN = BackupPlan(keep_newest=3, keep_days=7, keep_weeks=4, keep_months=6)


def backup(hours_ago: float, *, is_good: bool = True) -> BackupFile:
    """Return a backup made some hours ago."""
    at = (NOW - dt.timedelta(hours=hours_ago)).isoformat()
    return BackupFile(f"regulars-{at}", at, 1, False, is_good, trouble="" if is_good else "cut off")


def test_days_weeks_and_months_are_kept() -> None:
    backups = [backup(6 * number) for number in range(4 * 400)]
    gone = {one.name for one in superfluous_backups(backups, PLAN)}
    kept = [one for one in backups if one.name not in gone]
    assert {one.name for one in backups[:3]} <= {one.name for one in kept}
    assert len({one.at[:10] for one in kept} & {one.at[:10] for one in backups[: 4 * 7 - 3]}) == 7
    assert len({one.at[:7] for one in kept}) == 6
    assert 12 <= len(kept) <= 3 + 7 + 4 + 6


def test_the_last_good_one_is_never_removed() -> None:
    none = BackupPlan(keep_newest=0, keep_days=0, keep_weeks=0, keep_months=0)
    backups = [backup(1, is_good=False), backup(900), backup(901)]
    assert [one.name for one in superfluous_backups(backups, none)] == [backups[2].name]


def test_no_good_or_no_recent_backup_is_warned_of() -> None:
    plan = BackupPlan(every_hours=24)
    assert "no backup" in (warning_about([backup(1, is_good=False)], plan, NOW) or "")
    assert "3 days old" in (warning_about([backup(80)], plan, NOW) or "")
    assert "cut off" in (warning_about([backup(1, is_good=False), backup(5)], plan, NOW) or "")
    assert warning_about([backup(5)], plan, NOW) is None
