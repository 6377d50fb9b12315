"""A task is something somebody promised to do by a day."""
