"""The process for jobs that has grown makes room for a fresh one."""

import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Event

import pytest
from django.db import connection

from regulars.core.jobs.worker import run_forever
from regulars.site.serving import jobs_process
from regulars.site.serving.children import fork_where_it_is_safe
from regulars.site.serving.jobs_process import JobsProcess

# So many megabytes are held when it first has nothing to do, and so many more afterwards.
GROWING = """
import sys
from regulars.site.serving.jobs_process import Growth
before, after = (int(word) * 2**20 for word in sys.argv[1:])
growth = Growth()
held = [bytearray(b"x") * before]
is_too_much = growth.is_too_much()
held.append(bytearray(b"x") * after)
print(is_too_much or growth.is_too_much())
"""
_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="Only on Linux are processes forked.")


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="It closes its connection, the same on both databases.")
def test_a_worker_with_nothing_to_do_leaves_where_it_may() -> None:
    asked = []

    run_forever(Event(), may_rest=lambda: bool(asked.append(1)) or len(asked) > 1)

    assert len(asked) == 2


@_LINUX
def test_another_process_begins_at_once_where_one_has_ended_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began = tmp_path / "began"

    def work(_let_go: object) -> None:
        with began.open("a") as file:
            file.write(f"{os.getpid()}\n")
        if len(began.read_text().split()) > 2:
            time.sleep(60)

    monkeypatch.setattr(jobs_process, "_work_as_child", work)
    monkeypatch.setattr(jobs_process, "SECONDS_BEFORE_AGAIN", 60.0)
    fork_where_it_is_safe()
    process = JobsProcess()
    process.start()
    try:
        for _ in range(200):
            if began.exists() and len(began.read_text().split()) == 3:
                break
            time.sleep(0.05)
    finally:
        process.stop()

    assert len(set(began.read_text().split())) == 3


@_LINUX
@pytest.mark.parametrize(
    ("before", "after", "is_too_much"), [(0, 0, False), (0, 14, True), (40, 0, True), (8, 0, False)]
)
def test_growth_is_seen(before: int, after: int, is_too_much: bool) -> None:
    # In a process of its own: pages that the tests share with one they have just started are not private meanwhile.
    end = subprocess.run(
        [sys.executable, "-c", GROWING, str(before), str(after)], capture_output=True, text=True, check=True
    )
    assert end.stdout.split() == [str(is_too_much)]
