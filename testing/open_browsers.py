"""Many open browsers of a running server, as a program makes them: each of a user, a session and a line of its own.

Each asks twice a second what others did, reads again what its screen shows when it is told of something, and now and
then opens a record. `python -m testing.open_browsers FOLDER` measures 200 of them on a demo company for five minutes.
"""

import asyncio
import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from testing.outside import OutsideUser
from testing.server import RunningServer, new_server

OWNER = {"email": "ada@regulars.example", "password": "lighthouse-42"}
PASSWORD = "teapot-and-saucer-9"
SECONDS_BETWEEN_QUESTIONS = 0.5
SECONDS_BETWEEN_OPENINGS = 10.0
SECONDS_BETWEEN_CHANGES = 2.0
# Nobody is asked about what was changed just before the end.
SECONDS_TO_BE_TOLD = 2.0
SCREEN = ("/people?limit=100", "/people/count", "/notifications/unread")


@dataclass
class Stretch:
    """What came of it: seconds of each answer, seconds until each was told of each change, and what went wrong."""

    seconds: float = 0.0
    questions: list[float] = field(default_factory=list)
    reads: list[float] = field(default_factory=list)
    writes: list[float] = field(default_factory=list)
    told: list[float] = field(default_factory=list)
    untold: int = 0
    errors: list[str] = field(default_factory=list)
    cores: float = 0.0
    most_threads: int = 0

    def said(self) -> str:
        """The figures in a few lines."""
        kinds = {"questions": self.questions, "reads": self.reads, "writes": self.writes, "until told": self.told}
        lines = [f"{name}: {len(of)}, {_quantiles(of)}" for name, of in kinds.items() if of]
        lines += [f"{len(self.errors)} errors {self.errors[:3]}", f"{self.untold} not told"]
        return "\n".join([*lines, f"{self.cores:.2f} cores, {self.most_threads} threads in the busiest process"])


def p99(seconds: list[float]) -> float:
    """The time within which 99 of 100 came."""
    return sorted(seconds)[int(0.99 * len(seconds))]


def open_browsers(server: RunningServer, *, number: int, seconds: float) -> Stretch:
    """Let so many users look at a running demo company for so long, while its owner changes people."""
    owner = OutsideUser(server)
    _sign_in(owner, OWNER)
    roles = {each["slug"]: each["id"] for each in owner.ask("GET", "/roles")[1]}
    with ThreadPoolExecutor(4) as pool:
        lines = list(pool.map(lambda at: _new_user(owner, server, at, roles), range(number)))
    return asyncio.run(_Look(server, owner, lines).last(seconds))


def _new_user(owner: OutsideUser, server: RunningServer, at: int, roles: dict[str, int]) -> dict[str, str]:
    who = {"name": f"Looker {at}", "email": f"looker{at}@regulars.example", "password": PASSWORD}
    role = roles["administrator" if at % 2 else "read-only"]
    status, told = owner.another().ask("POST", "/users", {**who, "roles": [role]})
    assert status == 201, told
    user = OutsideUser(server)
    _sign_in(user, {"email": who["email"], "password": PASSWORD})
    return user.cookies


def _sign_in(user: OutsideUser, credentials: dict[str, str]) -> None:
    user.ask("GET", "/session")
    status, told = user.ask("POST", "/session", credentials)
    assert status == 200, told


class _Look:
    def __init__(self, server: RunningServer, owner: OutsideUser, sessions: list[dict[str, str]]) -> None:
        self.server, self.owner, self.sessions = server, owner.another(), sessions
        self.found = Stretch()
        self.people: list[int] = [row["id"] for row in self.owner.ask("GET", "/people?limit=100")[1]["rows"]]
        # By entry: when it was acknowledged, and who was told when.
        self.changes: dict[int, float] = {}
        self.told: dict[tuple[int, int], float] = {}
        self.until = 0.0

    async def last(self, seconds: float) -> Stretch:
        began, before = time.monotonic(), _cpu_seconds(self.server)
        self.until = began + seconds
        await asyncio.gather(self._change(), *(self._browse(at, cookies) for at, cookies in enumerate(self.sessions)))
        self.found.seconds = time.monotonic() - began
        self.found.cores = (_cpu_seconds(self.server) - before) / self.found.seconds
        self.found.most_threads = max(map(_threads, self.server.family))
        due = [entry for entry, at in self.changes.items() if at < self.until - SECONDS_TO_BE_TOLD]
        pairs = [(at, entry) for entry in due for at in range(len(self.sessions))]
        self.found.told = [self.told[pair] - self.changes[pair[1]] for pair in pairs if pair in self.told]
        self.found.untold = len(pairs) - len(self.found.told)
        return self.found

    async def _change(self) -> None:
        for turn in count():
            await asyncio.sleep(SECONDS_BETWEEN_CHANGES)
            if time.monotonic() > self.until:
                return
            began = time.monotonic()
            entry, kept_at = await asyncio.to_thread(self._write, self.people[turn % len(self.people)], f"Baker {turn}")
            self.changes[entry] = kept_at
            self.found.writes.append(kept_at - began)

    def _write(self, person: int, title: str) -> tuple[int, float]:
        version = self.owner.ask("GET", f"/people/{person}")[1]["version"]
        status, told = self.owner.ask("PATCH", f"/people/{person}", {"version": version, "job_title": title})
        kept_at = time.monotonic()
        if status != 200:
            self.found.errors.append(f"{status} {told}")
        return int(self.owner.ask("GET", f"/people/{person}/timeline?limit=1")[1]["entries"][0]["id"]), kept_at

    async def _browse(self, at: int, cookies: dict[str, str]) -> None:
        line = _Line(self.server.port, cookies, self.found)
        await asyncio.sleep(at % 50 / 100)
        session = (await line.read("/session", self.found.reads)) or {}
        known: dict[str, Any] = {"after": session["live"], "again": SECONDS_BETWEEN_QUESTIONS}
        opens = time.monotonic() + at % 100 / 100 * SECONDS_BETWEEN_OPENINGS
        while time.monotonic() < self.until:
            news = await line.read(f"/live?{urlencode(known)}", self.found.questions)
            if news:
                self._take_in(at, news)
                known |= {"after": news["position"], "schema": news["schema_version"]}
                for path in SCREEN:
                    await line.read(path, self.found.reads)
            if time.monotonic() > opens:
                opens += SECONDS_BETWEEN_OPENINGS
                person = self.people[at % len(self.people)]
                for path in (f"/people/{person}", f"/people/{person}/timeline?limit=30"):
                    await line.read(path, self.found.reads)
            await asyncio.sleep(SECONDS_BETWEEN_QUESTIONS)
        line.close()

    def _take_in(self, at: int, news: dict[str, Any]) -> None:
        for change in news["changed"]:
            self.told.setdefault((at, int(change["entry"])), time.monotonic())


class _Line:
    """A connection that is kept open, as a browser keeps its own."""

    def __init__(self, port: int, cookies: dict[str, str], found: Stretch) -> None:
        self.port, self.found = port, found
        self.head = "Cookie: " + "; ".join(f"{name}={value}" for name, value in cookies.items())
        self.streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def read(self, path: str, times: list[float]) -> Any:
        began = time.monotonic()
        try:
            status, body = await self._ask(path)
        except (OSError, asyncio.IncompleteReadError) as error:
            self.close()
            self.found.errors.append(f"{path}: {error!r}")
            return None
        times.append(time.monotonic() - began)
        if status not in (200, 204):
            self.found.errors.append(f"{path}: {status} {body[:200]!r}")
            return None
        return json.loads(body) if body else None

    async def _ask(self, path: str) -> tuple[int, bytes]:
        if self.streams is None:
            self.streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.streams
        writer.write(f"GET /api{path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n{self.head}\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        length = head.partition(b"content-length:")[2].partition(b"\r\n")[0]
        body = await reader.readexactly(int(length or 0))
        if b"connection: close" in head:
            self.close()
        return int(head[9:12]), body

    def close(self) -> None:
        if self.streams:
            self.streams[1].close()
        self.streams = None


def _cpu_seconds(server: RunningServer) -> float:
    ticks = 0
    for pid in server.family:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _threads(pid: int) -> int:
    return len(os.listdir(f"/proc/{pid}/task"))


def _quantiles(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    middle, most = ordered[len(ordered) // 2], ordered[-1]
    return f"median {1000 * middle:.1f} ms, p99 {1000 * p99(ordered):.0f} ms, most {1000 * most:.0f} ms"


if __name__ == "__main__":
    started = new_server(Path(sys.argv[1]), demo=True, REGULARS_PACE="0")
    started.start()
    try:
        print(open_browsers(started, number=200, seconds=float(sys.argv[2]) if len(sys.argv) > 2 else 300.0).said())
    finally:
        started.stop()
