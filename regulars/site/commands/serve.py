"""Serve the screens and the API on one address, with the jobs beside; Ctrl-C stops."""

import argparse
import os

from regulars.site.commands.django_ready import start_django
from regulars.site.commands.refusal import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the address, the numbers of processes and threads, --demo and --no-jobs."""
    parser.add_argument("--host", default=os.environ.get("HOST") or "127.0.0.1", help="address to listen on (HOST)")
    parser.add_argument("--port", default=os.environ.get("PORT") or "8000", help="port to listen on (PORT)")
    parser.add_argument("--workers", type=int, default=min(2, os.cpu_count() or 1), help="processes that answer")
    parser.add_argument("--threads", type=int, default=4, help="threads in each of them")
    parser.add_argument("--demo", action="store_true", help="load the demo company if the workspace is empty")
    parser.add_argument("--no-jobs", action="store_true", help="leave the jobs to `regulars work`")


def run(options: argparse.Namespace) -> int:
    """Look whether the port is free, bring the database up to date, and serve until told to stop."""
    from regulars.site.serving.address import Address, AddressTaken

    address = Address.read(options.host, options.port)
    if address is None:
        raise Refusal(f"{options.port} is no port: take a number from 1 to 65535.")
    try:
        address.must_be_free()
    except AddressTaken as taken:
        raise Refusal(str(taken)) from None
    # Links in letters, and the address back from a provider, name where it really listens.
    os.environ["HOST"], os.environ["PORT"] = options.host, options.port
    start_django()
    from regulars.core.keeping.versions.refusals import CannotUpgrade
    from regulars.site.serving.children import ChildFailed, fork_where_it_is_safe
    from regulars.site.serving.starting import make_ready, welcome

    fork_where_it_is_safe()
    try:
        make_ready(say=_say, with_demo=options.demo)
    except CannotUpgrade as wrong:
        raise Refusal(str(wrong)) from None
    except ChildFailed:
        return 1
    from regulars.site.serving.server import serve

    _say(welcome(address.link))
    return serve(address, workers=options.workers, threads=options.threads, jobs=not options.no_jobs)


def _say(text: str) -> None:
    print(text, flush=True)
