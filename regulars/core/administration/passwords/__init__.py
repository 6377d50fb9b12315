"""A forgotten password, and choosing one by a link."""
