"""The cast of the demo company: made-up people and organisations with two years of history, from the files in story/."""
