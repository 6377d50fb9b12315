"""Page cursors: opaque, signed, and bound to the list they came from."""

import base64
import hashlib
from typing import Any

import msgspec
from django.conf import settings

from regulars.core.access.older_keys import signed_by_any
from regulars.core.problems import BadRequest
from regulars.core.words import say

_SIGNATURE = 12


def write_cursor(shape: str, values: list[Any]) -> str:
    """Return a cursor for the values of the last row's order terms."""
    body = msgspec.json.encode(values)
    return base64.urlsafe_b64encode(_signature(shape, body, settings.SECRET_KEY) + body).decode().rstrip("=")


def read_cursor(shape: str, cursor: str) -> list[Any]:
    """Return the values inside a cursor; raises BadRequest if it was altered or belongs to another list."""
    try:
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        signature, body = raw[:_SIGNATURE], raw[_SIGNATURE:]
        if signed_by_any(signature, lambda key: _signature(shape, body, key)):
            return list(msgspec.json.decode(body))
    except (ValueError, UnicodeEncodeError):
        pass
    raise BadRequest(say("This page marker does not belong to this list. Start again from the first page."))


def _signature(shape: str, body: bytes, key: str) -> bytes:
    return hashlib.blake2b(shape.encode() + b"\0" + body, key=key.encode()[:64], digest_size=_SIGNATURE).digest()
