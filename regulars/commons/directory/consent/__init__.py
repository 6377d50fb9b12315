"""A consent says that we may use a channel for a purpose, or no longer: who said so, when, and to which wording."""
