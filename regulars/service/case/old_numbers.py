"""A case that became part of another is found by its old number too: that is what a customer has in her letters."""

_NUMBER = "m.kept->'other'->'row'->>'number'"
_MERGED = "m.record_type = 'cases' AND m.separated_in IS NULL"

# Over alias t: the numbers of the cases that live on in a case, through every merge between.
OLD_NUMBERS = (
    "WITH RECURSIVE old(id, value) AS ("
    f"SELECT m.record_id, {_NUMBER} FROM records_mergedrecord m WHERE m.into_id = t.id AND {_MERGED}"
    f" UNION SELECT m.record_id, {_NUMBER} FROM records_mergedrecord m JOIN old ON m.into_id = old.id WHERE {_MERGED}"
    ") SELECT CAST(old.value AS TEXT) AS value FROM old ORDER BY old.id"
)
