"""Prove that nobody changed the journal behind its back: verify looks through all of it, seal closes what is new."""

import argparse

from regulars.site.commands.django_ready import opened_database
from regulars.site.commands.refusal import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do."""
    kinds = parser.add_subparsers(dest="what", required=True, metavar="verify|seal")
    verifying = kinds.add_parser("verify", help="work out every hash anew; exit code 1 if anything is not as sealed")
    verifying.add_argument("--head", help="a hash that was noted before: it must still be in the chain")
    kinds.add_parser("seal", help="seal what was written since; the jobs do it by themselves every few seconds")


def run(options: argparse.Namespace) -> int:
    """Verify or seal, and say the hash to note elsewhere."""
    with opened_database():
        return _seal() if options.what == "seal" else _verify(options.head)


def _seal() -> int:
    from regulars.core.journal.chain.sealing import ChainBroken, seal_journal
    from regulars.core.journal.chain.storing import chain_head

    try:
        made = seal_journal()
    except ChainBroken as broken:
        raise Refusal(str(broken)) from None
    head = chain_head()
    print(f"{made} new seals; the chain has {head.number} and ends with {head.hash or 'nothing'}")
    return 0


def _verify(noted: str | None) -> int:
    from regulars.core.journal.chain.verifying import verify_journal

    found = verify_journal()
    if noted and noted not in found.hashes:
        found.wrong.append(f"the hash {noted} is not in the chain: it was made anew, or cut before that")
    for sentence in found.wrong:
        print(f"NOT FINE   {sentence}")
    print(f"{found.seals:,} seals over {found.rows:,} rows; {found.unsealed:,} rows are not sealed yet")
    print(f"The chain ends with {found.head or 'nothing'}")
    if not found.wrong:
        print("Nothing was changed, removed or added")
    return 1 if found.wrong else 0
