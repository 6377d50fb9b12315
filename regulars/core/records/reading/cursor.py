"""Page cursors: opaque, signed, and bound to the list they came from."""

import base64
import hashlib
import hmac
from typing import Any

import msgspec
from django.conf import settings

from regulars.core.problems import BadRequest

_SIGNATURE = 12


def write_cursor(shape: str, values: list[Any]) -> str:
    """Return a cursor for the values of the last row's order terms."""
    body = msgspec.json.encode(values)
    return base64.urlsafe_b64encode(_signature(shape, body) + body).decode().rstrip("=")


def read_cursor(shape: str, cursor: str) -> list[Any]:
    """Return the values inside a cursor; raises BadRequest if it was altered or belongs to another list."""
    try:
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        signature, body = raw[:_SIGNATURE], raw[_SIGNATURE:]
        if hmac.compare_digest(signature, _signature(shape, body)):
            return list(msgspec.json.decode(body))
    except (ValueError, UnicodeEncodeError):
        pass
    raise BadRequest("This page marker does not belong to this list. Start again from the first page.")


def _signature(shape: str, body: bytes) -> bytes:
    key = settings.SECRET_KEY.encode()[:64]
    return hashlib.blake2b(shape.encode() + b"\0" + body, key=key, digest_size=_SIGNATURE).digest()
