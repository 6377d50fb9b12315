#!/bin/sh
# Prints the path of a Python that is new enough (3.11 or later), or says what to do.
set -eu
for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
    path=$(command -v "$name" 2>/dev/null) || continue
    if "$path" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        echo "$path"
        exit 0
    fi
done
echo "Regulars needs Python 3.11 or newer, and found none on the PATH." >&2
echo "Install one (Debian, Ubuntu: apt install python3 python3-venv), or name it: make run PYTHON=/path/to/python3" >&2
exit 1
