"""On a system that it cannot run on, Regulars says so and what to do, whatever it is asked to do."""

import subprocess
import sys

import pytest

START = (
    "import sys; sys.modules[{missing!r}] = None; sys.modules['pysqlite3'] = None;"
    " from regulars.site.commands import main; sys.exit(main([{word!r}]))"
)


@pytest.mark.once
@pytest.mark.parametrize("missing", ["fcntl", "resource"])
@pytest.mark.parametrize("word", ["serve", "check", "--help"])
def test_a_system_without_locks_or_bounds_is_refused_with_a_sentence(missing: str, word: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START.format(missing=missing, word=word)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Regulars runs on Linux and macOS. On Windows, run it inside WSL")
    assert len(done.stderr.splitlines()) == 1
