"""Do the jobs (imports, bulk changes, undo) apart from serving, on this or another machine; Ctrl-C stops."""

import argparse

from regulars.site.commands.django_ready import opened_database


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take nothing."""


def run(options: argparse.Namespace) -> int:
    """Work until SIGINT or SIGTERM."""
    with opened_database():
        from regulars.site.serving.jobs_process import work_until_told

        print("Working on jobs; Ctrl-C stops", flush=True)
        work_until_told()
    return 0
