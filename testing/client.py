"""A client that speaks JSON with the API as one of the people."""

import json
import re
import time
from typing import Any
from urllib.parse import urlencode

from django.test import Client
from pydantic import ValidationError

from regulars.core.access.models import User
from regulars.core.administration.session.lately import SHOWN_AT
from regulars.core.problems import Problem
from regulars.core.records.api.quick_reads import quick_answer

_POSITION = re.compile(rb'^\{"position":"[\d:,]*"')


class ApiClient:
    """Calls the API in the same process; each call answers (status, body)."""

    def __init__(self, user: User | None = None, *, token: str | None = None) -> None:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self.client = Client(raise_request_exception=True, headers=headers)
        if user:
            self.client.force_login(user)
            self.sign_in_was(minutes_ago=0)

    def sign_in_was(self, *, minutes_ago: int) -> None:
        """Let this browser's user have signed in so long ago."""
        session = self.client.session
        session[SHOWN_AT] = int(time.time()) - minutes_ago * 60
        session.save()

    def get(self, path: str, **query: Any) -> "Answer":
        """GET with a query; dicts and lists in it go as JSON."""
        words = {k.rstrip("_"): json.dumps(v) if isinstance(v, dict | list) else v for k, v in query.items()}
        found = Answer(self.client.get(f"/api{path}", words))
        self._must_be_the_same_quickly(found)
        return found

    def _must_be_the_same_quickly(self, found: "Answer") -> None:
        # What is answered before Django's own round must be what Django answers, whoever asks whatever.
        asked, cookies = found.response.wsgi_request.environ, self.client.cookies
        try:
            quick = quick_answer(
                asked["PATH_INFO"],
                asked["QUERY_STRING"],
                "; ".join(f"{c.key}={c.value}" for c in cookies.values()),
                asked.get("HTTP_AUTHORIZATION", ""),
            )
        except (Problem, ValidationError):
            assert found.status >= 400
        else:
            assert quick is None or found.status == (200 if quick else 204)
            # What happens elsewhere on PostgreSQL's server moves the position between the two.
            assert quick is None or _POSITION.sub(b"", quick) == _POSITION.sub(b"", found.content)

    def post(self, path: str, body: Any = None, **headers: str) -> "Answer":
        """POST a JSON body."""
        return self._send("post", path, body, headers)

    def patch(self, path: str, body: Any) -> "Answer":
        """PATCH with a JSON body."""
        return self._send("patch", path, body, {})

    def put(self, path: str, body: Any) -> "Answer":
        """PUT a JSON body."""
        return self._send("put", path, body, {})

    def delete(self, path: str, **query: Any) -> "Answer":
        """DELETE."""
        return Answer(self.client.delete(f"/api{path}" + (f"?{urlencode(query)}" if query else "")))

    def _send(self, method: str, path: str, body: Any, headers: dict[str, str]) -> "Answer":
        data = body if isinstance(body, bytes | str) else json.dumps({} if body is None else body)
        send = getattr(self.client, method)
        return Answer(send(f"/api{path}", data=data, content_type="application/json", headers=headers))


class Answer:
    """What the API answered."""

    def __init__(self, response: Any) -> None:
        self.response = response
        self.status = response.status_code
        self.entry = int(response.headers["X-Entry"]) if "X-Entry" in response.headers else None

    @property
    def content(self) -> bytes:
        """The bytes of the answer, streamed or not."""
        streamed = getattr(self.response, "streaming_content", None)
        return bytes(b"".join(streamed) if streamed is not None else self.response.content)

    @property
    def body(self) -> Any:
        """The JSON of the answer."""
        return json.loads(self.content or b"null")

    def ok(self, status: int = 200) -> Any:
        """Return the JSON; fail with the whole answer if the status is another."""
        assert self.status == status, (self.status, self.content[:2000])
        return self.body
