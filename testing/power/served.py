"""The command `regulars` over watched files, which POWER_LOG and POWER_DISK name; POWER_CARE: "this>that instead"."""

import faulthandler
import os
import signal
import sys
from pathlib import Path

from regulars.site import databases
from testing.power.disk import shared_disk
from testing.power.layer import Layer
from testing.power.log import Log

if __name__ == "__main__":
    # Where it hangs, `kill -USR1` says where.
    faulthandler.register(signal.SIGUSR1, all_threads=True)
    layer = Layer(Log(Path(os.environ["POWER_LOG"])), shared_disk(Path(os.environ["POWER_DISK"])))
    usual, _, instead = os.environ.get("POWER_CARE", "").partition(">")
    if usual:
        assert usual in databases.SQLITE_SET_UP
        databases.SQLITE_SET_UP = databases.SQLITE_SET_UP.replace(usual, instead)
    from regulars.site.commands import main

    sys.exit(main())
