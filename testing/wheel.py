"""Proves the wheel: installed into an empty environment, away from the checkout and without Node, it serves.

python -m testing.wheel, after `make wheel`.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from testing.postgres_server import free_port

CHECKOUT = Path(__file__).parent.parent


def main() -> int:
    """Install the wheel from dist/, start it, look at what it serves, and stop it."""
    wheels = sorted((CHECKOUT / "dist").glob("*.whl"))
    assert len(wheels) == 1, "make wheel first"
    with tempfile.TemporaryDirectory(prefix="regulars-wheel-") as place:
        folder = Path(place)
        program = _install(wheels[0], folder)
        _see_that_help_lists_the_commands(program, folder)
        _see_that_it_serves(program, folder)
    print(f"{wheels[0].name} serves from an empty environment")
    return 0


def _install(wheel: Path, folder: Path) -> Path:
    environment = folder / "environment"
    subprocess.check_call([sys.executable, "-m", "venv", environment])
    uv = shutil.which("uv", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    python = environment / "bin" / "python"
    installer = [uv, "pip", "install", "-q", "-p"] if uv else []
    command = [*installer, str(python), *([] if uv else ["-m", "pip", "install", "-q"]), str(wheel)]
    # Like pip, uv believes whom the machine believes.
    believing = {"UV_SYSTEM_CERTS": "true", "UV_NATIVE_TLS": "true"}
    subprocess.check_call(command, env={**believing, **os.environ})
    return environment / "bin" / "regulars"


def _bare(folder: Path) -> dict[str, str]:
    # No PATH to Node, no variable that leads back to the checkout.
    return {"PATH": "/usr/bin:/bin", "HOME": str(folder), "REGULARS_DATA": str(folder / "data"), "LANG": "C.UTF-8"}


def _see_that_help_lists_the_commands(program: Path, folder: Path) -> None:
    said = subprocess.check_output([program, "--help"], env=_bare(folder), cwd=folder, text=True)
    for word in ("serve", "work", "migrate", "demo", "import", "export", "user", "bench"):
        assert re.search(rf"^ +{word} ", said, re.MULTILINE), f"regulars --help does not list {word}"


def _see_that_it_serves(program: Path, folder: Path) -> None:
    port = free_port()
    command = [str(program), "serve", "--demo", "--port", str(port)]
    with open(folder / "log", "wb") as log:
        server = subprocess.Popen(command, env=_bare(folder), cwd=folder, stdout=log, stderr=log)
    try:
        page = _ask(f"http://127.0.0.1:{port}/people", server, folder / "log")
        scripts = re.findall(r'src="(/assets/[^"]+\.js)"', page)
        assert scripts, "the page loads no script"
        assert len(_ask(f"http://127.0.0.1:{port}{scripts[0]}", server, folder / "log")) > 1000
        session = json.loads(_ask(f"http://127.0.0.1:{port}/api/session", server, folder / "log"))
        assert session["demo_sign_in"], "the demo company did not come with the wheel"
    finally:
        server.send_signal(signal.SIGTERM)
        assert server.wait(40) == 0


def _ask(address: str, server: subprocess.Popen[bytes], log: Path) -> str:
    until = time.monotonic() + 120
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                return str(answer.read().decode())
        except ConnectionError:
            time.sleep(0.1)
        except urllib.error.URLError as wrong:
            if not isinstance(wrong.reason, ConnectionError):
                raise
            time.sleep(0.1)
    raise AssertionError(f"No answer at {address}:\n{log.read_text()}")


if __name__ == "__main__":
    sys.exit(main())
