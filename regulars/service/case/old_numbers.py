"""A case that became part of another is found by its old number too: that is what a customer has in her letters."""

from regulars.core.database.rows import is_postgres


def old_numbers() -> str:
    """Return SQL over alias t for the numbers of the cases that live on in a case, through every merge between."""
    number = "m.kept->'other'->'row'->>'number'" if is_postgres() else "json_extract(m.kept, '$.other.row.number')"
    merged = "m.record_type = 'cases' AND m.separated_in IS NULL"
    return (
        "WITH RECURSIVE old(id, value) AS ("
        f"SELECT m.record_id, {number} FROM records_mergedrecord m WHERE m.into_id = t.id AND {merged}"
        f" UNION SELECT m.record_id, {number} FROM records_mergedrecord m JOIN old ON m.into_id = old.id WHERE {merged}"
        ") SELECT CAST(old.value AS TEXT) AS value FROM old ORDER BY old.id"
    )
