"""Files on any record: attached, renamed, removed and taken back, under the record's own rights."""
