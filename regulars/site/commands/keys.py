"""Change the key that signs sessions and links and seals second factors: rotate makes a new one, forget ends the old.

After `rotate` and a restart everything goes on: what older keys signed stays good. `forget`, at best a month later,
seals secrets with the new key and throws the older ones away. If a key was stolen: `rotate --at-once`, which ends all
sessions and links that it signed.
"""

import argparse
import os

from regulars.site.commands.django_ready import opened_database
from regulars.site.commands.refusal import Refusal

_GIVEN = (
    "The key is given by REGULARS_SECRET_KEY, so it is changed there: put the present one into REGULARS_SECRET_KEY_OLD,"
    " a new one into REGULARS_SECRET_KEY, and start again. To forget the older one: regulars keys forget, then empty"
    " REGULARS_SECRET_KEY_OLD."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do."""
    kinds = parser.add_subparsers(dest="what", required=True, metavar="rotate|forget")
    rotating = kinds.add_parser("rotate", help="make a new key; the older ones still open what they closed")
    rotating.add_argument("--at-once", action="store_true", help="the older keys were stolen: they open nothing more")
    kinds.add_parser("forget", help="seal secrets with the key in use, and throw the older ones away")


def run(options: argparse.Namespace) -> int:
    """Change the keys, and say what that means."""
    with opened_database():
        if options.what == "forget":
            return _forget()
        if os.environ.get("REGULARS_SECRET_KEY"):
            raise Refusal(_GIVEN)
        _rotate()
        if options.at_once:
            return _forget()
    print("Start Regulars again: from then on the new key is in use. Sessions, links and second factors go on.")
    print("In a month, when nobody has sessions of before any more: regulars keys forget")
    return 0


def _rotate() -> None:
    from django.conf import settings

    from regulars.site.secret import keep_keys, new_key, secret_keys

    keys = [new_key(), *secret_keys(settings.DATA)]
    keep_keys(settings.DATA, keys)
    settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS = keys
    print(f"There is a new key; {len(keys) - 1} older still open what they closed")


def _forget() -> int:
    from django.conf import settings

    from regulars.core.administration.proofs.resealing import reseal_factors
    from regulars.site.secret import keep_keys

    older = len(settings.SECRET_KEY_FALLBACKS)
    done, lost = reseal_factors()
    print(f"{done:,} second factors are sealed with the key in use")
    if lost:
        print(f"{lost:,} could not be opened by any key: reset them under Settings, Users")
    if os.environ.get("REGULARS_SECRET_KEY"):
        print("Now empty REGULARS_SECRET_KEY_OLD and start again: sessions and links that it signed end")
        return 0
    keep_keys(settings.DATA, [settings.SECRET_KEY])
    print(f"{older} older keys are thrown away. Start Regulars again: sessions and links that they signed end")
    return 0
