#!/bin/sh
# Resolves pyproject.toml into requirements/*.txt, with hashes and for every platform.
set -eu
cd "$(dirname "$0")/.."
uv=$(command -v .venv/bin/uv || command -v uv)
compile() {
    "$uv" pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header "$@"
}
compile --group uv -o requirements/uv.txt
compile --group node -o requirements/node.txt
compile pyproject.toml --extra learning -o requirements/run.txt
compile pyproject.toml --extra learning --group dev -c requirements/run.txt -o requirements/dev.txt
