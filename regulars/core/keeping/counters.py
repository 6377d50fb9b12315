"""The counters of ids: an id that was once given is never given again, not even after a restore."""

from regulars.core.database.rows import execute, fetch_rows, fetch_value, is_postgres

# By numbers: a name that is looked up before the schema is compared may be that of another schema's table.
_SEQUENCES = (
    "SELECT t.relname, a.attname, s.oid::regclass::text FROM pg_depend d"
    " JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' JOIN pg_class t ON t.oid = d.refobjid"
    " JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid"
    " WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')"
    " AND t.relnamespace = current_schema()::regnamespace ORDER BY 1"
)


def next_ids() -> dict[str, int]:
    """Return, by table, the id that its counter will give next."""
    if not is_postgres():
        return {str(name): int(number) + 1 for name, number in fetch_rows("SELECT name, seq FROM sqlite_sequence")}
    found = {}
    for table, _, sequence in fetch_rows(_SEQUENCES):
        last, is_called = fetch_rows(f"SELECT last_value, is_called FROM {sequence}")[0]
        found[str(table)] = int(last) + bool(is_called)
    return found


def set_next_ids(wanted: dict[str, int]) -> None:
    """Let every counter go on where it was, and in any case after the highest id that is there."""
    if not is_postgres():
        for table, number in wanted.items():
            if fetch_value("SELECT 1 FROM sqlite_sequence WHERE name = %s", [table]):
                execute("UPDATE sqlite_sequence SET seq = max(seq, %s) WHERE name = %s", [number - 1, table])
            elif fetch_value("SELECT 1 FROM sqlite_master WHERE name = %s", [table]):
                execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, number - 1])
        return
    for table, column, sequence in fetch_rows(_SEQUENCES):
        highest = fetch_value(f'SELECT coalesce(max("{column}"), 0) + 1 FROM "{table}"')
        fetch_rows("SELECT setval(%s, %s, false)", [sequence, max(int(highest), wanted.get(str(table), 1))])
