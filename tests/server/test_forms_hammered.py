"""A form hammered by a script: no other user is slowed, nothing it sends is kept, no rightful submission is lost."""

import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException
from statistics import quantiles
from threading import Event
from typing import Any
from urllib.parse import urlencode

import pytest

from testing.outside import OutsideUser, owner_of
from testing.server import RunningServer
from testing.server_fixtures import StartServer
from testing.web_forms import CONTACT, form_names, work_in

pytestmark = pytest.mark.once
SCRIPTS, VISITORS, SECONDS = 3, 8, 8.0
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
# The bar for users under load.
SLOWEST = 0.5


def test_a_hammered_form_slows_nobody_and_loses_nothing(start_server: StartServer) -> None:
    server = start_server(jobs=False)
    owner = owner_of(server)
    rows = [{"place": place, **one} for place, one in enumerate(CONTACT)]
    form = owner.ask("POST", "/web-forms", {"name": "Contact", "children": {"questions": rows}})[1]
    names, over = form_names(form), Event()
    with ThreadPoolExecutor(SCRIPTS + VISITORS) as pool:
        scripts = [pool.submit(hammer, server, f"127.0.0.{60 + n}", names, over) for n in range(SCRIPTS)]
        rightful = [pool.submit(visit, server, f"127.0.0.{100 + n}", names, n) for n in range(VISITORS)]
        took = work_on(owner, until=time.monotonic() + SECONDS)
        sent = [one.result(60) for one in rightful]
        over.set()
        refused = [one.result(60) for one in scripts]
    told = f"{sum(refused)} refused, {len(took)} reads, p95 {quantiles(took, n=20)[-1] * 1000:.0f} ms"
    assert sent == [303] * VISITORS
    kept = owner.ask("GET", "/submissions?columns=party&limit=100")[1]["rows"]
    assert sorted(row["party"]["title"] for row in kept) == sorted(f"Visitor Number{n}" for n in range(VISITORS))
    assert min(refused) > 20, told
    assert quantiles(took, n=20)[-1] < SLOWEST, told


def hammer(server: RunningServer, address: str, names: dict[str, str], over: Event) -> int:
    """Send the form over and over until told to stop; return how often that was refused."""
    count = 0
    while not over.is_set():
        try:
            body = {"token": "forged", names["Your name"]: "Bot" * 500, names["E-mail"]: f"b{count}@bots.example"}
            assert ask(server, address, "POST", body)[0] in (422, 429)
            count += 1
        except (OSError, HTTPException):
            time.sleep(0.05)
    return count


def visit(server: RunningServer, address: str, names: dict[str, str], number: int) -> int:
    """Fill the form in as somebody with a browser does; return the answer's status."""
    token, work = work_in(ask(server, address, "GET")[1])
    time.sleep(2.5)
    typed = {names["Your name"]: f"Visitor Number{number}", names["E-mail"]: f"visitor{number}@example.org"}
    return ask(server, address, "POST", {"token": token, "work": work, **typed})[0]


def work_on(owner: OutsideUser, *, until: float) -> list[float]:
    """Read lists and write notes as users do; return how long each took."""
    took = []
    while time.monotonic() < until:
        began = time.monotonic()
        assert owner.ask("GET", "/people?columns=name,email&limit=50")[0] == 200
        took.append(time.monotonic() - began)
        time.sleep(0.02)
    return took


def ask(server: RunningServer, address: str, method: str, body: dict[str, Any] | None = None) -> tuple[int, str]:
    """Ask from an address of one's own."""
    line = HTTPConnection("127.0.0.1", server.port, timeout=30, source_address=(address, 0))
    try:
        line.request(method, "/open/forms/contact", urlencode(body) if body else None, FORM if body else {})
        answer = line.getresponse()
        return answer.status, answer.read().decode()
    finally:
        line.close()
