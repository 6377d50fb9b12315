"""Which version of the program this is."""

import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import regulars


def program_version() -> str:
    """Return the version of the program, installed as a package or run from a clone; "" where nothing tells."""
    try:
        return version("regulars")
    except PackageNotFoundError:
        told = Path(regulars.__file__).parents[1] / "pyproject.toml"
        return str(tomllib.loads(told.read_text())["project"]["version"]) if told.is_file() else ""
