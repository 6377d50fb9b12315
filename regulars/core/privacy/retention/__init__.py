"""A retention rule says which records are kept no longer, counted from which day, and what becomes of them then."""
