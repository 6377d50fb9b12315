"""Operations before sign-in: open to every browser, but only to pages of our own."""

from typing import Any

from django.http import HttpRequest
from ninja.security import APIKeyCookie


class AnyBrowser(APIKeyCookie):
    """No session is needed, but writes carry this browser's token, so that no other site signs somebody in."""

    param_name = "csrftoken"

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        """Let everybody in whose token is right."""
        return True
