"""Bringing a database from an earlier version to this one, whole or as it was, and going back."""
