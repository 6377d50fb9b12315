"""Asking a provider: no detours, no endless waiting, no endless answers."""

from typing import Any
from urllib.parse import urlencode

import msgspec

from regulars.core.administration.outside.providers import Provider
from regulars.core.outgoing.asking import Question, ask
from regulars.core.outgoing.places import place_of
from regulars.core.outgoing.refusal import NotConnected
from regulars.core.outgoing.trusted import Trusted
from regulars.core.problems import Problem
from regulars.core.words import mark, say


class ProviderOutOfReach(Problem):
    """The provider does not answer as it should; that is nobody's fault who signs in."""

    status = 403
    title = mark("The other side does not answer")

    def __init__(self, why: str) -> None:
        super().__init__(
            say("Signing in there does not work at the moment: {why}. Try again, or tell your administrator.", why=why)
        )


def fetch_json(
    address: str,
    *,
    provider: Provider,
    form: dict[str, str] | None = None,
    headers: dict[str, str] | None = None,
) -> dict[str, Any]:
    """Return the JSON object at an address, by POST when a form is given; raises ProviderOutOfReach."""
    sent = {"Content-Type": "application/x-www-form-urlencoded"} if form is not None else {}
    question = Question(
        # No detours: a secret must not travel on to wherever the answer points.
        method="GET" if form is None else "POST",
        body=None if form is None else urlencode(form).encode(),
        headers={"Accept": "application/json"} | sent | (headers or {}),
        named=Trusted().and_host(*place_of(provider.issuer).origin),
    )
    try:
        answer = ask(address, question)
        told = msgspec.json.decode(answer.content) if answer.status == 200 else None
    except (NotConnected, msgspec.DecodeError, RecursionError) as wrong:
        why = wrong.why if isinstance(wrong, NotConnected) else type(wrong).__name__
        raise ProviderOutOfReach(say("it could not be asked ({fault})", fault=why)) from None
    if not isinstance(told, dict):
        raise ProviderOutOfReach(say("it answered {status}", status=answer.status))
    return told
