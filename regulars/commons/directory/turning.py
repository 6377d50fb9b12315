"""With a new day employments begin and end; in another time zone, other days are those to be heard from."""

from regulars.commons.directory.derived import refresh_quiet_days
from regulars.commons.directory.relationship.saving import settle_employers
from regulars.core.database.rows import fetch_rows
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.new_day import NewDay, new_day
from regulars.core.jobs.progress import JobProgress

_AT_A_TIME = 500
_TURNING = (
    "SELECT r.source_id FROM directory_relationship r JOIN directory_relationshipkind k ON k.id = r.kind_id"
    " WHERE k.is_employment AND r.trashed_at IS NULL AND r.{day} > %s AND r.{day} <= %s"
)


@new_day
def turn_employers(day: NewDay, progress: JobProgress) -> None:
    """Show the employer of those whose employment began or ended since the last day."""
    span = [day.after.isoformat(), day.until.isoformat()]
    rows = fetch_rows(f"{_TURNING.format(day='since')} UNION {_TURNING.format(day='until')} ORDER BY 1", span * 2)
    for start in range(0, len(rows), _AT_A_TIME):
        progress.raise_if_cancelled()
        with write_transaction():
            settle_employers([row[0] for row in rows[start : start + _AT_A_TIME]])


@new_day
def turn_quiet_days(day: NewDay, progress: JobProgress) -> None:
    """After a change of the company's time zone, work out anew when everybody should be heard from."""
    last = 0
    while day.is_new_zone:
        progress.raise_if_cancelled()
        rows = fetch_rows(
            f"SELECT id FROM directory_party WHERE rhythm_days IS NOT NULL AND id > %s ORDER BY id LIMIT {_AT_A_TIME}",
            [last],
        )
        if not rows:
            return
        last = rows[-1][0]
        with write_transaction():
            refresh_quiet_days([row[0] for row in rows])
