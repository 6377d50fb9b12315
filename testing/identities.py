"""A real provider of identities for tests, and whoever signs in there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests

CLIENT = "regulars-in-tests"


@contextmanager
def running_provider(**wishes: Any) -> Iterator[str]:
    """Run a provider on a free port of this machine; gives its address."""
    # No debugger of the server's own: it tells an error as one.
    os.environ.setdefault("WERKZEUG_DEBUG_PIN", "off")
    from oidc_provider_mock import run_server_in_thread

    with run_server_in_thread(require_nonce=True, **wishes) as server:
        yield f"http://localhost:{server.server_port}"


def know(address: str, subject: str, **claims: Any) -> None:
    """Let the provider know somebody under this name, and what it says of her."""
    requests.put(f"{address}/users/{subject}", json=claims, timeout=60).raise_for_status()


def sign_in_there(go_to: str, subject: str) -> dict[str, str]:
    """Sign in at the provider as a browser would; return what it sends the browser back with."""
    answer = requests.post(go_to, data={"sub": subject}, allow_redirects=False, timeout=60)
    assert answer.status_code == 302, answer.text
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["Location"]).query).items()}
