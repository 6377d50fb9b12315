"""One byte that all forked processes see: whether answers should ask the client to close the connection."""

import mmap

_closing = mmap.mmap(-1, 1)


def begin_closing() -> None:
    """From now on every answer says that its connection ends."""
    _closing[0] = 1


def is_closing() -> bool:
    """Say whether the server is about to stop."""
    return _closing[0] == 1
