"""Marking fields as sensitive, so that whoever reads them leaves an entry."""
