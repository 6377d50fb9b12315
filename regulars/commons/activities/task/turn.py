"""Whose turn it is: open tasks by their day, those without one behind them, then what is done, latest first."""

from typing import Any

from django.db.models import FloatField, Func

from regulars.core.database.rows import is_postgres

# Days since 2000: behind every day that the calendar has, and behind those again.
NO_DAY, DONE = 4_000_000, 8_000_000


def turn_of_task(alias: str) -> str:
    """Return the SQL of a task's place among all, a number that is never NULL."""
    return _turn(f"{alias}.", is_postgres())


class TurnOfTask(Func):
    """The same for an index: in other words than the queries' own, no planner would use it."""

    output_field = FloatField()

    def as_sql(self, compiler: Any, connection: Any, *_: Any, **__: Any) -> tuple[str, tuple[()]]:
        """Return the SQL without a table's alias."""
        return _turn("", connection.vendor == "postgresql"), ()


def _turn(dot: str, for_postgres: bool) -> str:
    if for_postgres:
        due = f"({dot}due_on - DATE '2000-01-01')"
        done = f"(({dot}done_at AT TIME ZONE 'UTC')::date - DATE '2000-01-01')"
    else:
        due, done = (f"(julianday({dot}{column}) - 2451544.5)" for column in ("due_on", "done_at"))
    return f"(CASE WHEN {dot}done_at IS NULL THEN COALESCE({due}, {NO_DAY}) ELSE {DONE} - {done} END)"
