"""Bring a workspace back from a backup or an archive, into an empty place."""

import argparse
import os
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from regulars.site.commands.django_ready import start_django
from regulars.site.commands.refusal import Refusal

if TYPE_CHECKING:
    from regulars.core.keeping.restoring import Restored


# Some half a minute of looking.
MOST_ROWS = 300_000
NOT_AS_SEALED = 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the file, and the key if it is encrypted."""
    parser.add_argument("file", type=Path, help="a backup or an archive; - reads what comes in")
    parser.add_argument("--without-files", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--erasures", type=Path, metavar="FILE", help="the list of erasures of where it comes from")
    parser.add_argument("--key-file", type=Path, help="a file with the secret key (else REGULARS_BACKUP_KEY)")


def run(options: argparse.Namespace) -> int:
    """Bring it back, check it, and say what was done; on any fault the place is left empty."""
    if str(options.file) != "-" and not options.file.is_file():
        raise Refusal(f"There is no file {options.file}.")
    start_django()
    from django.db import OperationalError, connections

    from regulars.core.files.stores.contract import StoreAway
    from regulars.core.keeping.container import Damaged
    from regulars.core.keeping.encryption import KeyMissing
    from regulars.core.keeping.landing import NotEmpty
    from regulars.core.keeping.restoring import CannotRestore
    from regulars.core.keeping.versions.refusals import CannotUpgrade

    try:
        found = _restore(options)
    except NotEmpty as wrong:
        raise Refusal(f"{wrong} Name an empty place by REGULARS_DATA or DATABASE_URL.") from None
    except (Damaged, CannotRestore, KeyMissing, StoreAway) as wrong:
        raise Refusal(f"Nothing was brought back. {wrong}") from None
    except (CannotUpgrade, OSError, OperationalError) as wrong:
        # A full disk, one that may not be written to, a database that went away.
        raise Refusal(f"Nothing was brought back. {wrong}") from None
    finally:
        connections.close_all()
    _tell(found)
    try:
        return _look_through(found)
    finally:
        connections.close_all()


def _look_through(found: "Restored") -> int:
    """Look whether the journal is as it was sealed; a long one is left to the jobs, which begin with Regulars."""
    from regulars.core.access.viewer import SYSTEM
    from regulars.core.administration.audit.verifying import KIND
    from regulars.core.jobs.actions import start_job
    from regulars.core.journal.chain.verifying import verify_journal

    if sum(found.counts.get(table, 0) for table in ("journal_entry", "journal_change", "journal_link")) > MOST_ROWS:
        start_job(KIND, by=SYSTEM)
        print("The journal is long: it is looked through as soon as Regulars runs, see Settings, Audit.")
        return 0
    verdict = verify_journal()
    for sentence in verdict.wrong:
        print(f"NOT FINE   {sentence}")
    if verdict.wrong:
        print("All is here as it was kept, but the journal had been changed behind its back before.", file=sys.stderr)
        return NOT_AS_SEALED
    print(f"The journal is as it was sealed: {verdict.seals:,} seals over {verdict.rows:,} rows.")
    return 0


def _restore(options: argparse.Namespace) -> "Restored":
    from regulars.core.keeping.coming_back import bring_back

    key = os.environ.get("REGULARS_BACKUP_KEY", "")
    if options.key_file:
        key = _key_in(options.key_file)
    if options.erasures and not options.erasures.is_file():
        raise Refusal(f"There is no file {options.erasures}.")
    # The list lies beside the backups; of a backup that was carried here alone it is named.
    lists = [path for path in (options.erasures, options.file.with_name("erasures.jsonl")) if path]
    with nullcontext(sys.stdin.buffer) if str(options.file) == "-" else options.file.open("rb") as source:
        return bring_back(source, key=key, with_files=not options.without_files, say=_say, erasures=lists)


def _key_in(file: Path) -> str:
    try:
        words = file.read_text().split()
    except (OSError, UnicodeDecodeError) as wrong:
        raise Refusal(f"The key cannot be read from {file}: {wrong}") from None
    if found := next((word for word in words if word.startswith("AGE-SECRET-KEY-")), ""):
        return found
    raise Refusal(f"There is no secret key in {file}: it begins with AGE-SECRET-KEY-1.")


def _say(text: str) -> None:
    print(text, flush=True)


def _tell(found: "Restored") -> None:
    made = found.made_at[:16].replace("T", " ")
    print(f"Brought back the {found.kind} of {made} UTC: {sum(found.counts.values()):,} rows, {found.files:,} files")
    for name, label in (("directory_party", "people and organisations"), ("journal_entry", "entries")):
        print(f"  {found.counts.get(name, 0):,} {label}")
    if found.content:
        print(f"  content {found.content}, as it was written")
    if found.missing_files:
        print(f"  {len(found.missing_files)} files were missing already when it was made")
    if found.erased.known:
        print(
            f"  {found.erased.known:,} known to be erased: {found.erased.again:,} erased again, the rest were not there"
        )
    else:
        print("  no list of erasures was found: if somebody was erased since, name it by --erasures FILE")
    print("Checked: every part, every table and every file is what was kept. Everybody signs in anew.")
