"""One database, two kinds: the few places where SQLite and PostgreSQL differ."""
