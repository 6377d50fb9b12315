"""One byte that all processes of a server see: whether answers should ask the client to close the connection."""

import mmap

_bytes = [mmap.mmap(-1, 1)]


def begin_serving() -> None:
    """Take a byte of one's own: a program may serve once more, or be forked from one that has served."""
    _bytes[:] = [mmap.mmap(-1, 1)]


def begin_closing() -> None:
    """From now on every answer says that its connection ends."""
    _bytes[0][0] = 1


def is_closing() -> bool:
    """Say whether the server is about to stop."""
    return _bytes[0][0] == 1
