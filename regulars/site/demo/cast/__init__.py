"""The cast of the demo company: made-up people with two years of history, from the files in story/."""
