"""Say where the files are and whether all are whole, or carry them to another place: a folder or a bucket."""

import argparse

from regulars.site.commands.django_ready import opened_database
from regulars.site.commands.refusal import Refusal

FOLDER = "folder"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take where to."""
    parser.add_argument(
        "--to", metavar="PLACE", help="carry them there: s3://BUCKET/PREFIX?endpoint=https://…&region=…, or: folder"
    )


def run(options: argparse.Namespace) -> int:
    """Read every file and compare it with its hash; a missing or damaged one makes the exit code 1."""
    with opened_database():
        from regulars.core.files.carrying import look_at_files
        from regulars.core.files.store import folder, store, store_at
        from regulars.core.files.stores.address import bucket_address
        from regulars.core.files.stores.contract import StoreAway

        try:
            address = bucket_address("" if options.to == FOLDER else options.to or "")
            to = store_at(address, folder()) if options.to else None
            print(f"The files are in {store().place}")
            found = look_at_files(to=to, say=print)
        except ValueError as wrong:
            raise Refusal(str(wrong).replace("REGULARS_FILES", "the place")) from None
        except StoreAway as away:
            raise Refusal(f"{away} What was carried stays there: call this again and it goes on.") from None
    for label, some in (("missing", found.missing), ("damaged", found.damaged)):
        for digest in some:
            print(f"NOT FINE   {label}: {digest}")
    print(f"{found.whole:,} files are whole, {len(found.missing):,} missing, {len(found.damaged):,} damaged")
    if to:
        print(f"{found.carried:,} were carried to {to.place}")
        print(f"From now on start Regulars with REGULARS_FILES={'' if options.to == FOLDER else repr(options.to)}")
    return 1 if found.missing or found.damaged else 0
