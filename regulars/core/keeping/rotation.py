"""Which backups are kept: the newest, then the newest of each of the last days, weeks and months."""

from collections.abc import Callable, Sequence

from regulars.core.keeping.models import BackupPlan
from regulars.core.keeping.place import BackupFile


def superfluous_backups(backups: Sequence[BackupFile], plan: BackupPlan) -> list[BackupFile]:
    """Return those that no rule keeps, of some that stand newest first.

    Only good ones count, and the last good one is always kept.
    """
    good = [one for one in backups if one.is_good]
    kept = {one.name for one in good[: max(1, plan.keep_newest)]}
    for period, most in ((_day, plan.keep_days), (_week, plan.keep_weeks), (_month, plan.keep_months)):
        kept |= _newest_of_each(good, period, most)
    newest_good = good[0].at if good else ""
    # One that failed tells why until a later one is good.
    return [one for one in backups if one.name not in kept and (one.is_good or one.at < newest_good)]


def _newest_of_each(good: Sequence[BackupFile], period: Callable[[BackupFile], str], most: int) -> set[str]:
    found: dict[str, str] = {}
    for one in good:
        if len(found) < most or period(one) in found:
            found.setdefault(period(one), one.name)
    return set(found.values())


def _day(one: BackupFile) -> str:
    return f"{one.moment:%Y-%m-%d}"


def _week(one: BackupFile) -> str:
    return f"{one.moment:%G-%V}"


def _month(one: BackupFile) -> str:
    return f"{one.moment:%Y-%m}"
