"""Numbers that people say on the phone: one after the other, none twice."""

from regulars.core.database.rows import fetch_value


def next_number(name: str) -> int:
    """Return the next number of a kind, in the open transaction: what is rolled back leaves no gap."""
    return int(
        fetch_value(
            "INSERT INTO records_counter (name, last) VALUES (%s, 1)"
            " ON CONFLICT (name) DO UPDATE SET last = records_counter.last + 1 RETURNING last",
            [name],
        )
    )
