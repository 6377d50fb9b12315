#!/bin/sh
# Makes a virtual environment and installs one locked list into it: environment.sh FOLDER LOCK…
# With uv it takes seconds; where uv cannot be had, plain pip reads the same hashes.
set -eu
folder=$1
shift
setup=$(dirname "$0")
bin=$folder/bin

make_folder() {
    python=$("$setup/python.sh")
    echo "Making $folder with $("$python" --version)"
    rm -rf "$folder"
    "$python" -m venv "$folder" >/dev/null 2>&1 && return
    rm -rf "$folder"
    # Debian splits ensurepip off into python3-venv; these three do without it.
    if command -v uv >/dev/null 2>&1; then uv venv -q --seed -p "$python" "$folder" && return; fi
    if "$python" -m virtualenv -q "$folder" 2>/dev/null; then return; fi
    if "$python" -m pip --version >/dev/null 2>&1; then
        aside=$(mktemp -d)
        "$python" -m pip install -q --target "$aside" virtualenv &&
            PYTHONPATH=$aside "$python" -m virtualenv -q "$folder" && rm -rf "$aside" && return
    fi
    echo "This Python cannot make virtual environments: it lacks the venv package." >&2
    echo "Debian, Ubuntu: apt install python3-venv; then the same command again." >&2
    exit 1
}

find_uv() {
    if [ -x "$bin/uv" ]; then echo "$bin/uv" && return; fi
    if "$bin/python" -m pip install -q --disable-pip-version-check --require-hashes \
        -r "$setup/../requirements/uv.txt" >/dev/null 2>&1; then echo "$bin/uv" && return; fi
    command -v uv 2>/dev/null || true
}

# uv does not read pip's settings: a company's own mirror and certificates are handed on, and like pip it believes
# whom the machine believes.
hand_on_pip_settings() {
    export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-true}" UV_NATIVE_TLS="${UV_NATIVE_TLS:-true}"
    index=${PIP_INDEX_URL:-$("$bin/python" -m pip config get global.index-url 2>/dev/null || true)}
    if [ -n "$index" ] && [ -z "${UV_DEFAULT_INDEX:-}${UV_INDEX_URL:-}" ]; then export UV_DEFAULT_INDEX="$index"; fi
    if [ -n "${PIP_CERT:-}" ] && [ -z "${SSL_CERT_FILE:-}" ]; then export SSL_CERT_FILE="$PIP_CERT"; fi
}

"$bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || make_folder
hand_on_pip_settings
uv=$(find_uv)
for lock in "$@"; do
    echo "Installing $lock into $folder"
    if [ -n "$uv" ] && "$uv" pip install -q --compile-bytecode -p "$bin/python" --require-hashes -r "$lock"; then continue; fi
    echo "uv is not to be had here; plain pip takes some minutes"
    "$bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r "$lock"
done
