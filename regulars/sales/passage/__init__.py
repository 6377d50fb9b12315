"""A passage is one stay of a deal in a stage: since when, until when, and how it ended."""
