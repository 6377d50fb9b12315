"""Several values of a query as one text."""

from regulars.core.database.rows import is_postgres


def in_lines(sql: str) -> str:
    """Return SQL for what a query of one column named value finds, one a line; NULL where it finds nothing."""
    join = "string_agg(one.value, chr(10))" if is_postgres() else "group_concat(one.value, char(10))"
    return f"(SELECT {join} FROM ({sql}) one)"
