"""Bringing records in from files: read, map, try out, write, and take back as one step."""
