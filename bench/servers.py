"""The two servers that are measured: the product as it is served, and the floor."""

import json
import sys
from pathlib import Path

from bench.databases import Database
from bench.load.connection import Connection
from bench.load.requests import Caller
from bench.processes import Server, free_port

WORKERS, THREADS = 2, 4


def start_product(database: Database, logs: Path, *, is_paced: bool = False) -> Server:
    """Start `regulars serve` with its jobs, as a business would; `is_paced` with its limits for each user as well."""
    port = free_port()
    command = [sys.executable, "-m", "regulars.site.commands", "serve", "--port", str(port)]
    command += ["--workers", str(WORKERS), "--threads", str(THREADS)]
    # One user asks here as fast as the machine answers; how much each may ask for is not what is measured.
    environment = database.environment if is_paced else {**database.environment, "REGULARS_PACE": "0"}
    return Server(command, port, environment=environment, log=logs / "product.log")


def start_floor(database: Database, plan: Path, logs: Path) -> Server:
    """Start the bare server with as many processes and threads."""
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", str(WORKERS), "--blocking-threads", str(THREADS), "--no-access-log"]
    environment = {**database.environment, "BENCH_PLAN": str(plan)}
    return Server([*command, "bench.floor.app:application"], port, environment=environment, log=logs / "floor.log")


def sign_in(server: Server, email: str = "ada@regulars.example", password: str = "lighthouse-42") -> Caller:
    """Sign in, as the owner of the demo company if nobody else is named; return who calls from now on."""
    caller = Caller("127.0.0.1", server.port)
    line = Connection("127.0.0.1", server.port)
    line.whole_answer(caller.get("/api/session"))
    cookies = _cookies(line.head)
    caller.headers = {"Cookie": _joined(cookies), "X-CSRFToken": cookies["csrftoken"]}
    body = {"email": email, "password": password}
    status, answer = line.whole_answer(caller.send("POST", "/api/session", body))
    if status != 200:
        raise RuntimeError(f"Signing in answered {status}: {json.loads(answer)}")
    cookies |= _cookies(line.head)
    caller.headers = {"Cookie": _joined(cookies), "X-CSRFToken": cookies["csrftoken"]}
    line.close()
    return caller


def _cookies(head: bytes) -> dict[str, str]:
    found = {}
    for text in head.decode("latin-1").split("\r\n"):
        name, _, value = text.partition(":")
        if name.lower() == "set-cookie":
            key, _, rest = value.strip().partition("=")
            found[key] = rest.partition(";")[0]
    return found


def _joined(cookies: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in cookies.items())
