"""Words to the planner of SQLite, which keeps no statistics and guesses."""

from regulars.core.database.rows import is_postgres


def is_alive(alias: str) -> str:
    """Return the condition that a row found by its number is not in the trash, for which no index is to be used.

    Beside three numbers or more, SQLite would rather go through an index of all that is not in the trash.
    """
    return f"{alias}.trashed_at IS NULL" if is_postgres() else f"+{alias}.trashed_at IS NULL"
