"""Keeping what is there: backups, restoring them, and the whole workspace as one archive."""
