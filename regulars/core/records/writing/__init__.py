"""Writing: check the right, check the values, change, journal; all in one transaction."""
