"""The process for jobs that has grown makes room for a fresh one."""

import os
import sys
import time
from pathlib import Path
from threading import Event

import pytest
from django.db import connection

from regulars.core.jobs.worker import run_forever
from regulars.site.serving import jobs_process
from regulars.site.serving.children import fork_where_it_is_safe
from regulars.site.serving.jobs_process import Growth, JobsProcess

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
def test_growth_is_seen() -> None:
    growth = Growth()
    assert not growth.is_too_much()
    held = bytearray(os.urandom(1)) * (jobs_process.MOST_GROWTH + 2**22)

    assert growth.is_too_much()
    assert held


@_LINUX
def test_what_a_large_job_left_at_once_is_growth_too() -> None:
    growth = Growth()
    held = bytearray(os.urandom(1)) * (jobs_process.MOST_TO_BEGIN + jobs_process.MOST_GROWTH + 2**22)

    assert growth.is_too_much()
    assert held
