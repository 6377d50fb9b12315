"""The systems that Regulars runs on."""

from importlib.util import find_spec

# Writers and upgrades wait for each other by these locks, and strangers' files are read within these bounds.
_NEEDED = ("fcntl", "resource")


def refuse_unfit_system() -> None:
    """End the program with a sentence where the system lacks what Regulars stands on, as Windows does."""
    if any(find_spec(name) is None for name in _NEEDED):
        raise SystemExit(
            "Regulars runs on Linux and macOS. On Windows, run it inside WSL (https://aka.ms/wsl): this system has no"
            " locks on files as Regulars needs them, and without them two who write could destroy each other's work."
        )
