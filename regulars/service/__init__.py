"""Service: what customers ask of us, by when it is answered, and what came of it."""

OBJECTS = ["queue", "promise", "case", "contract", "canned", "satisfaction", "report", "category", "article"]
