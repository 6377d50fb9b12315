"""Records the SQL that the product runs for each address, for the floor to run the same: python -m bench.recording OUT.

Questions about the session, the user and the definitions of fields are left out: a bare server has none.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import msgspec

_EACH = 120
_NOT_DATA = (
    "django_session", "access_accessepoch", "access_user", "access_role", "access_team", "records_customfield",
    "records_workspace", "search_field", "max(id) FROM journal_change", "pg_current_snapshot()",
)  # fmt: skip


def main(place: str) -> None:
    """Draw addresses of every case, run each once in this process, and write them with their SQL."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regulars.site.settings")
    import django

    django.setup()
    from django.test import Client

    from bench.cases import CASES, HEAVY, draw_sample
    from regulars.core.access.models import User

    client = Client()
    client.force_login(User.objects.get(email="ada@regulars.example"), "django.contrib.auth.backends.ModelBackend")
    dice = Random(7)
    sample = draw_sample(dice)
    plans: dict[str, list[dict[str, Any]]] = {}
    for case in CASES:
        paths = [case.draw(dice, sample) for _ in range(3 if case.name in HEAVY else _EACH)]
        plans[case.name] = [{"path": path, "statements": _statements(client, path)} for path in paths]
    Path(place).write_bytes(msgspec.json.encode(plans, enc_hook=str))


def _statements(client: Any, path: str) -> list[tuple[str, list[Any]]]:
    from regulars.core.records.reading.tallies import forget_tallies

    # The floor counts each time: it keeps no numbers from a moment ago.
    forget_tallies()
    with _listening() as heard:
        answer = client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answered {answer.status_code}: {answer.content[:300]!r}")
    return [(sql, list(params or ())) for sql, params in heard if not any(table in sql for table in _NOT_DATA)]


@contextmanager
def _listening() -> Iterator[list[tuple[str, Any]]]:
    from django.db import connection

    from regulars.core.database import rows

    heard: list[tuple[str, Any]] = []
    usual = rows._raw_cursor
    mark = "%s" if rows.is_postgres() else "?"

    def listening_cursor(steady: str = "") -> Any:
        return _Cursor(usual(steady), heard)

    def by_django(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        heard.append((sql.replace("%s", mark), params))
        return execute(sql, params, many, context)

    rows._raw_cursor = listening_cursor
    try:
        with connection.execute_wrapper(by_django):
            yield heard
    finally:
        rows._raw_cursor = usual


class _Cursor:
    def __init__(self, cursor: Any, heard: list[tuple[str, Any]]) -> None:
        self._cursor, self._heard = cursor, heard

    def execute(self, sql: str, params: Any = None) -> Any:
        self._heard.append((sql, params))
        return self._cursor.execute(sql, params) if params is not None else self._cursor.execute(sql)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)


if __name__ == "__main__":
    main(sys.argv[1])
