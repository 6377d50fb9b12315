"""What the log says of what strangers sent: nothing in it can look like a line of the log's own."""

import logging
import re

_NOT_SHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


class PlainLines(logging.Formatter):
    """Writes control signs as what they are called, and sets what follows the first line in a little."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the library's name
        """Return the message on one line."""
        record.message = record.message.replace("\n", "\\n")
        return super().formatMessage(record)

    def format(self, record: logging.LogRecord) -> str:
        """Return the whole entry, with the way that led to a fault below it."""
        text = super().format(record).replace("\r", "\\r").replace("\n", "\n    ")
        return _NOT_SHOWN.sub(lambda found: repr(found[0])[1:-1], text)
