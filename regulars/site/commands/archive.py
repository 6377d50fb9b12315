"""Take the whole workspace out as one archive of JSON lines, files and schema; `regulars restore` reads it back."""

import argparse
import os
from pathlib import Path

from regulars.site.commands.django_ready import opened_database
from regulars.site.commands.refusal import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take where to write, or --hash."""
    parser.add_argument("--to", type=Path, metavar="FILE", help="the file to write")
    parser.add_argument("--hash", action="store_true", help="only say the hash of the whole content")


def run(options: argparse.Namespace) -> int:
    """Write the archive, encrypted if REGULARS_BACKUP_KEY names a key, and say the hash of its content."""
    if not options.hash and not options.to:
        raise Refusal("Name the file to write: regulars archive --to FILE")
    with opened_database():
        return _tell_hash() if options.hash else _write(options.to)


def _tell_hash() -> int:
    from regulars.core.keeping.archiving import content_of_workspace

    content, counts = content_of_workspace()
    print(f"{sum(counts.values()):,} rows, content {content}")
    return 0


def _write(path: Path) -> int:
    from django.db import transaction

    from regulars.core.access.viewer import SYSTEM
    from regulars.core.journal.recording import record
    from regulars.core.keeping.archiving import write_archive
    from regulars.core.keeping.encryption import KeyMissing, writing
    from regulars.core.keeping.events import ArchiveMade

    if path.exists():
        raise Refusal(f"There is a file {path} already.")
    arriving = path.with_name(f".{path.name}.arriving")
    try:
        with writing(arriving, os.environ.get("REGULARS_BACKUP_KEY", "").strip()) as out:
            written = write_archive(out, say=_say)
        arriving.replace(path)
    except (OSError, KeyMissing) as wrong:
        raise Refusal(f"The archive could not be written: {wrong}") from None
    finally:
        arriving.unlink(missing_ok=True)
    with transaction.atomic():
        record(ArchiveMade(size=path.stat().st_size), by=SYSTEM)
    _say(f"{path}: {sum(written.counts.values()):,} rows, {written.files:,} files")
    _say(f"content {written.content}")
    return 0


def _say(text: str) -> None:
    print(text, flush=True)
