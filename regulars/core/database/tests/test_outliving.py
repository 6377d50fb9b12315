"""A thread that the server's own machinery made may end while it holds a connection, and the process goes on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.once

# Such a thread is not Python's: it comes and goes through PyGILState, here by way of ctypes. Its last breath collects
# garbage, which is what now and then happens by itself.
_THREADS_COME_AND_GO = """
import ctypes, gc, sys, threading
from regulars.site.commands.django_ready import start_django
start_django()
from django.db import connection, connections
from django.db.backends.signals import connection_created
from regulars.core.database.outliving import _held, outlive_thread
if sys.argv[1] == "unprotected":
    connection_created.disconnect(outlive_thread)
here = threading.local()
class Collecting:
    def __del__(self):
        gc.collect()
@ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)
def work(_):
    with connection.cursor() as cursor:
        cursor.execute("SELECT fold('A')")
        assert cursor.fetchone() == ("a",)
    here.last = Collecting()
    return None
pthread = ctypes.CDLL(None)
for _ in range(20):
    threads = [ctypes.c_ulong() for _ in range(4)]
    for thread in threads:
        pthread.pthread_create(ctypes.byref(thread), None, work, None)
    for thread in threads:
        pthread.pthread_join(thread, None)
connections.close_all()
connection.ensure_connection()
gc.collect()
print("alive,", len(_held), "held")
"""


def _run(how: str, data: Path) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "REGULARS_DATA": str(data), "DATABASE_URL": f"sqlite://{data}/x.sqlite3"}
    return subprocess.run(
        [sys.executable, "-c", _THREADS_COME_AND_GO, how], env=environment, capture_output=True, text=True, check=False
    )


def test_threads_that_end_with_their_connections_leave_the_process_alive_and_nothing_open(tmp_path: Path) -> None:
    ended = _run("protected", tmp_path)
    assert (ended.returncode, ended.stdout.strip()) == (0, "alive, 1 held"), ended.stderr


@pytest.mark.skipif(sys.version_info >= (3, 13), reason="The fault was Python's own and is mended there.")
def test_without_it_the_process_falls(tmp_path: Path) -> None:
    assert _run("unprotected", tmp_path).returncode < 0


# One query calls a function again and again, while another thread opens a connection of its own.
_ANOTHER_COMES_MEANWHILE = """
import threading, time
from regulars.site.commands.django_ready import start_django
start_django()
from django.db import connection, connections
connection.ensure_connection()
is_inside, is_through = threading.Event(), threading.Event()
def slow(value):
    is_inside.set()
    return value
connection.connection.create_function("slow", 1, slow)
def come():
    is_inside.wait()
    connection.ensure_connection()
    connection.close()
    is_through.set()
other = threading.Thread(target=come)
other.start()
with connection.cursor() as cursor:
    cursor.execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000)"
        " SELECT max(slow(i)) FROM n"
    )
    print("told", cursor.fetchone()[0], is_through.wait(10))
"""


def test_a_thread_that_comes_while_another_asks_stops_neither(tmp_path: Path) -> None:
    environment = {**os.environ, "REGULARS_DATA": str(tmp_path), "DATABASE_URL": f"sqlite://{tmp_path}/x.sqlite3"}
    done = subprocess.run(
        [sys.executable, "-c", _ANOTHER_COMES_MEANWHILE],
        env=environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.stdout.strip() == "told 3000000 True", done.stderr
