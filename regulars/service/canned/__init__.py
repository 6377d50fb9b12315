"""A canned answer is a text that is said again and again, with fields to be filled in."""
