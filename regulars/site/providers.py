"""By whose word users may come in: the file that REGULARS_SIGN_IN names, or sign-in.toml in the data folder."""

import os
import tomllib
from pathlib import Path
from typing import Any

from regulars.core.administration.outside.providers import Provider, WrongProvider, provider_from


def providers_in(file: Path) -> tuple[Provider, ...]:
    """Return the providers that the file describes; none when there is no file. A wrong one ends the start."""
    if not file.exists():
        if "REGULARS_SIGN_IN" in os.environ:
            raise SystemExit(f"REGULARS_SIGN_IN names {file}, which is not there.")
        return ()
    try:
        told = tomllib.loads(file.read_text("utf-8")).get("provider", [])
        found = tuple(provider_from(_with_secret(one, file)) for one in told)
        if len({one.slug for one in found}) < len(found):
            raise WrongProvider("Two providers have the same slug.")
    except (OSError, ValueError, TypeError, AttributeError) as wrong:
        raise SystemExit(f"{file}: {wrong}") from None
    return found


def _with_secret(told: dict[str, Any], file: Path) -> dict[str, Any]:
    # The secret may lie in a file of its own, beside the configuration, as secret stores lay them down.
    named = told.get("client_secret_file")
    if named is None:
        return told
    rest = {name: value for name, value in told.items() if name != "client_secret_file"}
    return rest | {"client_secret": (file.parent / named).read_text("utf-8").strip()}
