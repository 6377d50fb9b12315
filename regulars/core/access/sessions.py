"""Sessions in the database; a cookie that cannot name one is no question to it."""

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions


class SessionStore(DatabaseSessions):
    """Django's sessions, deaf to names that Django would never give: PostgreSQL cannot even look for some of them."""

    def _validate_session_key(self, key: Any) -> bool:
        return bool(super()._validate_session_key(key)) and key.isascii() and key.isalnum()  # type: ignore[misc]  # the stubs leave it out
