#!/bin/sh
# Asks the registries what is known to be wrong with the versions we lock; needs a network, and so is no part of a check.
# What could not be asked fails too: silence is no all-clear.
set -u
cd "$(dirname "$0")/.."
uv=$(command -v .venv/bin/uv || command -v uv)
worst=0
for list in run dev; do
    echo "Python packages of requirements/$list.txt"
    "$uv" tool run --quiet --from "pip-audit>=2.9,<3" pip-audit --strict --require-hashes --disable-pip --progress-spinner off \
        -r "requirements/$list.txt" || worst=1
done
echo "Packages of the screens"
sh setup/node.sh npm --prefix web audit --omit=dev || worst=1
echo "Packages that the screens are built and tested with"
sh setup/node.sh npm --prefix web audit || worst=1
exit $worst
