"""Walks the whole OpenAPI document: each operation by each caller, and what the database held before and after."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import Any
from urllib.parse import urlencode

from django.db import connection, transaction
from django.test import Client

from regulars.site.urls import api
from tests.security.callers import Caller
from tests.security.calls import Call, call_of
from tests.security.furnished import House

# When a browser or token was last seen is no row of anybody's; the sessions' own table is the browser's.
_VOLATILE = ("django_session",)
_TABLES: list[str] = []


@dataclass(frozen=True)
class Operation:
    """One method at one address."""

    name: str
    method: str
    path: str
    tag: str

    @property
    def is_read(self) -> bool:
        """Whether it promises to change nothing."""
        return self.method == "GET"

    @property
    def slug(self) -> str:
        """The first word of its address, a record type's slug for most."""
        return self.path.split("/")[2]


@cache
def document() -> dict[str, Any]:
    """Return the OpenAPI document as browsers read it, made once for all tests of a process."""
    return dict(json.loads(json.dumps(api.get_openapi_schema(), default=str)))


def all_operations() -> Iterator[Operation]:
    """Return every operation of the document, by their order there."""
    for path, methods in document()["paths"].items():
        for method, operation in methods.items():
            yield Operation(operation["operationId"], method.upper(), path, operation["tags"][0])


@dataclass
class Seen:
    """What somebody was answered."""

    status: int
    content: bytes
    changed: bool

    @property
    def word(self) -> str:
        """The answer as a word of the table."""
        if self.status < 300:
            return "nothing" if b'"count":0' in self.content[:40] and b'"refused"' in self.content else "yes"
        return {401: "sign in", 403: "no", 404: "unseen"}.get(self.status, str(self.status))


def try_operation(operation: Operation, caller: Caller, house: House | None, *, call: Call | None = None) -> Seen:
    """Make a call, note what it changed, and take it back."""
    made = call or call_of(operation.name, operation.slug, house)
    with transaction.atomic():
        before = rows_written()
        answer = send(caller.client(), operation, made)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        changed = rows_written() != before
        is_refused = answer.status_code >= 400 or b'"refused":[{' in body
        after = contents() if changed and is_refused else ""
        transaction.set_rollback(True)
    # What was written and taken back again within the call has changed nothing.
    changed = changed and (not after or after != contents())
    return Seen(answer.status_code, bytes(body), changed)


def send(client: Client, operation: Operation, call: Call, **headers: str) -> Any:
    """Send a call through Django's own client."""
    path = operation.path
    for name, value in call.path.items():
        path = path.replace("{" + name + "}", str(value))
    if call.query:
        path += "?" + urlencode(call.query)
    if call.form is not None:
        call.form["file"].seek(0)
        return client.post(path, call.form, headers=headers)
    body = "" if call.body is None else json.dumps(call.body)
    return client.generic(operation.method, path, body, "application/json", headers=headers)


def rows_written() -> int:
    """Return how many rows this connection has written so far, as the database itself counts them."""
    if connection.vendor == "sqlite":
        return int(connection.connection.total_changes)
    with connection.cursor() as cursor:
        cursor.execute("SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_xact_user_tables")
        return int(cursor.fetchone()[0])


def contents() -> str:
    """Return a hash over every row of every table."""
    digest = blake2b(digest_size=16)
    with connection.cursor() as cursor:
        for table in _TABLES or _known_tables():
            cursor.execute(f'SELECT * FROM "{table}"')
            digest.update(repr((table, sorted(map(repr, cursor.fetchall())))).encode())
    return digest.hexdigest()


def _known_tables() -> list[str]:
    with connection.cursor() as cursor:
        found = connection.introspection.table_names(cursor)
    _TABLES.extend(name for name in found if name not in _VOLATILE)
    return _TABLES
