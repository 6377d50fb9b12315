"""Take the whole workspace over to another database, SQLite or PostgreSQL, and check that nothing was lost."""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import IO

from regulars.site.commands.django_ready import opened_database
from regulars.site.commands.files import FOLDER
from regulars.site.commands.refusal import Refusal
from regulars.site.commands.restore import NOT_AS_SEALED


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take where to."""
    parser.add_argument("--to", required=True, metavar="DATABASE_URL", help="postgresql://… or sqlite:///…; empty")
    parser.add_argument("--data", type=Path, help="another data folder; the files go along (else they stay)")
    parser.add_argument("--files", help="another place of the files (see: regulars files --help); they go along")


def run(options: argparse.Namespace) -> int:
    """Move all of it or nothing; what was here stays as it is."""
    with opened_database():
        from django.conf import settings

        from regulars.core.keeping.archiving import content_of_workspace, write_archive

        data = options.data or settings.DATA
        with_files = bool(options.data or options.files)
        child = _start_reader(options.to, data, _place(options.files), with_files=with_files)
        try:
            written = write_archive(_stream(child), with_files=with_files, say=_say)
        except BrokenPipeError:
            written = None
        finally:
            _close(child)
        if child.wait() not in (0, NOT_AS_SEALED) or written is None:
            raise Refusal("Nothing was moved; what was here is as it was.")
        if content_of_workspace()[0] != written.content:
            raise Refusal(
                "Somebody wrote here meanwhile, and that is not in the new place."
                " Stop Regulars, empty the new place, and move again."
            )
    print(f"Moved {sum(written.counts.values()):,} rows; both sides have the content {written.content}")
    print(f"From now on start Regulars with DATABASE_URL={_shown(options.to)}")
    return int(child.returncode)


def _place(files: str | None) -> str:
    if files is None:
        return os.environ.get("REGULARS_FILES", "")
    return "" if files == FOLDER else files


def _start_reader(address: str, data: Path, files: str, *, with_files: bool) -> "subprocess.Popen[bytes]":
    data.mkdir(parents=True, exist_ok=True)
    words = ["restore", "-", *([] if with_files else ["--without-files"])]
    return subprocess.Popen(  # noqa: S603  this interpreter, our own module
        [sys.executable, "-m", "regulars.site.commands", *words],
        env={**os.environ, "DATABASE_URL": address, "REGULARS_DATA": str(data), "REGULARS_FILES": files},
        stdin=subprocess.PIPE,
    )


def _stream(child: "subprocess.Popen[bytes]") -> IO[bytes]:
    assert child.stdin is not None
    return child.stdin


def _close(child: "subprocess.Popen[bytes]") -> None:
    try:
        _stream(child).close()
    except BrokenPipeError:
        # It ended first, and has said why.
        return


def _shown(address: str) -> str:
    # What stands on a screen is read by others.
    before, at, place = address.rpartition("@")
    return f"{before.rpartition(':')[0]}:…@{place}" if at and before.count(":") > 1 else address


def _say(text: str) -> None:
    print(text, flush=True)
