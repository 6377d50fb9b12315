"""Creates that may be repeated: the same Idempotency-Key answers the same record."""

import hashlib
from typing import Any

from django.db import IntegrityError
from django.http import HttpResponse

from regulars.core.database.turns import write_transaction
from regulars.core.problems import Invalid
from regulars.core.records.api.bodies import answer, read_body
from regulars.core.records.models import IdempotencyKey
from regulars.core.records.reading.single import read_record, read_written
from regulars.core.records.record_type import RecordType
from regulars.core.records.writing.creating import create_record
from regulars.core.records.writing.hinting import hints_about
from regulars.core.words import say

_LONGEST = 120


def create_once(record_type: type[RecordType], request: Any) -> HttpResponse:
    """Create a record, or answer the one that the same key made before."""
    key = _short(request.headers.get("Idempotency-Key", "").replace("\0", ""))
    body = read_body(request)
    if not key:
        row, entry = create_record(record_type, body, by=request.viewer)
        return _made(record_type, row.pk, entry, request.viewer)
    fingerprint = hashlib.sha256(record_type.slug.encode() + b"\0" + request.body).hexdigest()
    earlier = _earlier(key, fingerprint, request.viewer)
    if earlier is None:
        try:
            with write_transaction():
                kept = IdempotencyKey(key=key, user_id=request.viewer.user_id, fingerprint=fingerprint, answer={})
                kept.save(force_insert=True)
                row, entry = create_record(record_type, body, by=request.viewer)
                kept.answer = {"id": row.pk, "entry": entry}
                kept.save(update_fields=["answer"])
            return _made(record_type, row.pk, entry, request.viewer)
        except IntegrityError:
            earlier = _earlier(key, fingerprint, request.viewer)
            if earlier is None:
                raise
    again = read_record(record_type, earlier["id"], request.viewer)
    return _answer(record_type, again, earlier["entry"])


def _short(key: str) -> str:
    """A long key by its digest: cut off, two of them would be one, and the second record never made."""
    return key if len(key) <= _LONGEST else hashlib.sha256(key.encode()).hexdigest()


def _earlier(key: str, fingerprint: str, viewer: Any) -> dict[str, Any] | None:
    found = IdempotencyKey.objects.filter(user_id=viewer.user_id, key=key).first()
    if found and found.fingerprint != fingerprint:
        raise Invalid(say("This Idempotency-Key was used for something else; take a new one for a new request."))
    return dict(found.answer) if found else None


def _made(record_type: type[RecordType], pk: int, entry: int, viewer: Any) -> HttpResponse:
    return _answer(record_type, read_written(record_type, pk, viewer), entry)


def _answer(record_type: type[RecordType], row: dict[str, Any], entry: int) -> HttpResponse:
    found = answer(row, status=201, entry=entry)
    if hint := hints_about(record_type, row["id"]):
        found["X-Hint"] = hint
    return found
