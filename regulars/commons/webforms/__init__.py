"""Web forms: what visitors of our pages fill in, and what they sent."""

OBJECTS = ["form", "submission"]
