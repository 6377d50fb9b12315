"""Recognising what a column holds, by its heading and by its content."""
