"""What was done and what is to be done: notes, calls, visits and tasks."""

OBJECTS = ["note", "call", "visit", "task", "today"]
