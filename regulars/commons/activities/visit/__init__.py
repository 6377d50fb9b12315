"""A visit is a meeting in person: where, when, with whom, what came of it."""
