"""The parent process: it starts the processes that answer and the one that does the jobs, and stops them."""

import gc
from wsgiref.types import WSGIApplication

from django.db import connections
from granian.constants import Interfaces
from granian.log import LogLevels

from regulars.site.serving.address import Address
from regulars.site.serving.children import end_with_parent, listen_to_parent_only, share_memory_among_threads
from regulars.site.serving.gentle_server import GentleServer
from regulars.site.serving.jobs_process import JobsProcess

SECONDS_TO_FINISH = 20


def serve(address: Address, *, workers: int, threads: int, jobs: bool) -> int:
    """Serve until SIGINT or SIGTERM; requests that have begun are answered first."""
    share_memory_among_threads()
    # Loaded once here, the program's memory is shared by the processes that are forked from this one. Of what is
    # loaded nearly all stays: to look for garbage meanwhile would take a tenth of the time. Nor is the little of it
    # taken away in the end: each process would fill the holes with its own, and with them copy what was shared.
    gc.disable()
    load_application()
    connections.close_all()
    gc.freeze()
    gc.enable()
    server = GentleServer(
        "regulars.site.wsgi:application",
        address=address.host,
        port=address.port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=threads,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=SECONDS_TO_FINISH,
    )
    jobs_process = JobsProcess(server.let_go_of_the_port) if jobs else None
    if jobs_process:
        jobs_process.start()
    try:
        server.serve(target_loader=load_application_in_child, wrap_loader=False)
    finally:
        if jobs_process:
            jobs_process.stop()
    return 0


def load_application() -> WSGIApplication:
    """Import the whole program, its routes included, so that the first request finds it ready."""
    from django.urls import get_resolver

    from regulars.site.wsgi import application

    _ = get_resolver().url_patterns
    return application


def load_application_in_child() -> WSGIApplication:
    """The same in a child process."""
    end_with_parent()
    listen_to_parent_only()
    return load_application()
