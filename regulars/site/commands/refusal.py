"""A command's plain-spoken end: what is wrong and what to do, without a traceback."""


class Refusal(Exception):
    """The command cannot go on; its text says why and what to do."""
