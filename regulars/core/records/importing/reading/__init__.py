"""Reading files of any common format as one table, row by row, without ever holding the whole."""

from regulars.core.records.importing.reading.opening import open_table
from regulars.core.records.importing.reading.table import Reading, SourceRow, Table, UnreadableFile

__all__ = ["Reading", "SourceRow", "Table", "UnreadableFile", "open_table"]
