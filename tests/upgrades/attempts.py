"""Upgrades in forks of this process, so that each can be killed: python -m tests.upgrades.attempts WHAT …"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from typing import Any

from regulars.site.commands.django_ready import start_django
from tests.upgrades.fingerprint import fingerprint, own_indexes, somebody_writing

ADDRESS = os.environ["DATABASE_URL"]
Say = Callable[[str], object]


def arrive(version: str) -> dict[str, Any]:
    """Upgrade, and tell what of the stored content is not as it was."""
    from regulars.core.access.viewer import SYSTEM
    from regulars.core.journal.chain.verifying import verify_journal
    from regulars.core.keeping.versions.standing import is_up_to_date
    from regulars.core.records.reading.pages import ListRequest, read_page
    from regulars.core.records.registry import record_type
    from tests.upgrades.stored import told_of
    from tests.upgrades.telling import tell

    code, words = attempt(_quietly)
    told, verdict = told_of(version), verify_journal()
    now = tell(told["schema"])["tables"]
    rows = read_page(record_type("people"), ListRequest(columns="name", limit=200), SYSTEM)["rows"]
    return {
        "code": code,
        "words": words,
        "changed": sorted(name for name in now if now[name] != told["tables"][name]),
        "wrong": verdict.wrong,
        "sealed": verdict.rows,
        "up_to_date": is_up_to_date(),
        "names": [row["name"] for row in rows],
    }


def attempt(say: Say, *, wrong: str = "", after: float | None = None) -> tuple[int, str]:
    """Upgrade in a fork; return how it ended, -9 if killed, and what it said of what went wrong."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        os.environ["REGULARS_TEST_WRONG"] = wrong
        try:
            _upgrade(say)
        except BaseException as trouble:
            os.write(theirs, str(trouble).encode()[:4000])
            os._exit(1)
        os._exit(0)
    os.close(theirs)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(ours) as told:
        words = told.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), words


def killed_at_words(*asked: str) -> dict[str, Any]:
    """Kill at each thing that is said, or at those asked for; all or nothing may have changed, at the end all."""
    before, halves, kills, places = fingerprint(ADDRESS), [], 0, [int(word) for word in asked] or range(1, 100)
    for place in places:
        code, words = attempt(_Killing(place))
        if code == 0:
            break
        kills += 1
        if code != -signal.SIGKILL or (fingerprint(ADDRESS) != before and not _is_whole()):
            halves.append([place, code, words])
    code, words = attempt(_quietly)
    return {"kills": kills, "halves": halves, "code": code, "words": words, "indexes": own_indexes(ADDRESS)}


def killed_at_any_moment(rounds: str, longest: str) -> dict[str, Any]:
    """Kill after random times; each time all or nothing must have happened."""
    before, halves, kills = fingerprint(ADDRESS), [], 0
    for number in range(int(rounds)):
        code, words = attempt(_quietly, after=random.uniform(0, float(longest)))
        kills += code == -signal.SIGKILL
        if code not in (0, -signal.SIGKILL) or (fingerprint(ADDRESS) != before and not _is_whole()):
            halves.append([number, code, words])
        if _is_whole():
            break
    code, words = attempt(_quietly)
    return {"kills": kills, "halves": halves, "code": code, "words": words}


def gone_wrong(*ways: str) -> dict[str, Any]:
    """Let the last step do something wrong, in each of these ways, and tell whether the database is as it was."""
    before, found = fingerprint(ADDRESS), {}
    for way in ways:
        code, words = attempt(_quietly, wrong=way)
        found[way] = [code, words, fingerprint(ADDRESS) == before]
    return found


def two_at_once() -> dict[str, Any]:
    """Let two nodes start, the second while the first is at it."""
    log, children = os.environ["REGULARS_DATA"] + "/said", []
    for number in range(2):
        if not (child := os.fork()):
            try:
                _upgrade(lambda text, number=number: _slowly(log, f"{number} {text}"))
            except BaseException as trouble:
                _slowly(log, f"{number} failed: {trouble}")
                os._exit(1)
            os._exit(0)
        children.append(child)
        while not os.path.exists(log):
            time.sleep(0.02)
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    with open(log) as lines:
        return {"codes": codes, "said": lines.read().splitlines()}


def held_by_another() -> dict[str, Any]:
    """Let somebody else write who does not come to an end; return what is said of it."""
    from django.conf import settings

    from regulars.core.keeping.upgrading import standing_still

    standing_still._MOST_WAITING = "500ms"
    if not ADDRESS.startswith("postgres"):
        settings.DATABASES["default"]["OPTIONS"]["timeout"] = 0.5
    # Opened once, SQLite's file lets readers in while others write.
    _is_whole()
    before = fingerprint(ADDRESS)
    with somebody_writing(ADDRESS):
        code, words = attempt(_quietly)
    return {"code": code, "words": words, "is_as_it_was": fingerprint(ADDRESS) == before}


def _upgrade(say: Say) -> None:
    from regulars.core.keeping.upgrading.upgrade import upgrade_database

    upgrade_database(say=say)


def _slowly(log: str, text: str) -> None:
    with open(log, "a") as out:
        out.write(f"{text}\n")
    time.sleep(0.1)


def _quietly(text: str) -> None:
    """Say nothing."""


class _Killing:
    """Says nothing, and kills this process at the n-th thing that it is to say."""

    def __init__(self, at: int) -> None:
        self._at = at

    def __call__(self, text: str) -> None:
        self._at -= 1
        if not self._at:
            os.kill(os.getpid(), signal.SIGKILL)


def _is_whole() -> bool:
    from django.db import connection

    from regulars.core.keeping.versions.standing import missing_steps

    try:
        return not missing_steps()
    finally:
        connection.close()


WAYS: dict[str, Callable[..., dict[str, Any]]] = {
    "arrive": arrive,
    "words": killed_at_words,
    "any-moment": killed_at_any_moment,
    "wrong": gone_wrong,
    "two": two_at_once,
    "held": held_by_another,
}


def main(what: str, *words: str) -> int:
    """Do one of these and print what came of it."""
    start_django()
    # Whatever is loaded here, no fork loads again.
    import regulars.core.keeping.upgrading.upgrade
    import regulars.site.urls  # noqa: F401

    sys.stdout.write(json.dumps(WAYS[what](*words)))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
