"""The one way out: every connection that the house opens to another machine, and where none may lead."""
