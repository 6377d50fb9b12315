"""Search is one box over all records that a viewer may see, kept in the same database as the records."""
