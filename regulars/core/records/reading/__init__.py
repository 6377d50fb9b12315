"""The lean lane: lists and records compiled once to SQL, fetched as tuples, encoded straight to JSON."""
