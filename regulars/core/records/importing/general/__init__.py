"""The importer that serves every record type without one of its own: its fields are the targets."""
