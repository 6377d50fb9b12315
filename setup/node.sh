#!/bin/sh
# Runs a command with Node 22 or newer on the PATH: the machine's, else one from PyPI in .venv-node.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
new_enough() {
    "$1" -e 'process.exit(parseInt(process.versions.node) >= 22 ? 0 : 1)' 2>/dev/null
}
if ! { command -v npm >/dev/null 2>&1 && new_enough node; }; then
    side=$here/.venv-node
    if ! new_enough "$side/bin/node"; then
        echo "This machine has no Node 22 or newer; taking one from PyPI into .venv-node" >&2
        (cd "$here" && sh setup/environment.sh .venv-node requirements/node.txt) >&2
    fi
    PATH=$side/bin:$PATH
    export PATH
fi
# What a company's own network signs stands in the machine's list, of which Node knows nothing by itself; npm then
# tries again and again for minutes.
if node --use-system-ca -e 0 2>/dev/null; then
    NODE_OPTIONS="${NODE_OPTIONS:-} --use-system-ca"
    export NODE_OPTIONS
fi
exec "$@"
