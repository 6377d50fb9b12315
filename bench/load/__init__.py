"""The load driver: a few clients that each ask, wait for the answer, and ask again."""
