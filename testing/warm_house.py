"""A process that has loaded Regulars and forks for each program it is asked for: testing/warm.py starts and asks it."""

import json
import os
import runpy
import signal
import socket
import sys
from typing import Any

MOST = 1 << 20


def main(number: int) -> None:
    """Answer on the socket of this number until whoever asks is gone; each program goes on from here by itself."""
    asked = socket.socket(fileno=number)
    load()
    # Keepers are nobody's to wait for.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        message, handed, _, _ = socket.recv_fds(asked, MOST, 4)
        if not message:
            return
        if os.fork() == 0:
            asked.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            become(json.loads(message), handed)
            return
        for each in handed:
            os.close(each)


def load() -> None:
    """Load what commands and servers load; nothing of it opens the database."""
    from regulars.site.commands.django_ready import start_django

    start_django()
    import regulars.site.serving.server
    import regulars.site.serving.starting
    import regulars.site.urls  # noqa: F401 - to have it


def become(wish: dict[str, Any], handed: list[int]) -> None:
    """Run the program in a child, and tell whoever asked its number and how it ends."""
    line = socket.socket(fileno=handed[0])
    child = os.fork()
    if child:
        for each in handed[1:]:
            os.close(each)
        line.send(str(child).encode())
        _, status = os.waitpid(child, 0)
        line.send(str(os.waitstatus_to_exitcode(status)).encode())
        os._exit(0)
    line.close()
    os.setsid()
    for target, each in enumerate(handed[1:]):
        os.dup2(each, target)
        os.close(each)
    forget_settings(wish["environment"])
    run_program(wish["program"], wish["words"])


def forget_settings(environment: dict[str, str]) -> None:
    """Let the settings be read from this environment, as at a start."""
    from asgiref.local import Local
    from django.conf import settings
    from django.db import connections
    from django.utils.functional import empty

    os.environ.clear()
    os.environ.update(environment)
    sys.modules.pop("regulars.site.settings", None)
    settings._wrapped = empty
    if any(each.connection for each in connections.all(initialized_only=True)):
        sys.exit("What is loaded opens a database")
    # Where Django keeps what they were at first.
    vars(connections).update(_connections=Local(connections.thread_critical), _settings=None)
    vars(connections).pop("settings", None)


def run_program(program: str, words: list[str]) -> None:
    """Run a module, or a file, as Python does that is started with it."""
    sys.argv = [program, *words]
    if program.endswith(".py"):
        sys.path.insert(0, os.path.dirname(program))
        runpy.run_path(program, run_name="__main__")
    else:
        runpy.run_module(program, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
