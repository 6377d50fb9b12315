"""Insight: what is read from every room at once, and belongs to none."""

OBJECTS = ["callcard"]
