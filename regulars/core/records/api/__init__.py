"""The same routes for every record type, typed by its fields."""
