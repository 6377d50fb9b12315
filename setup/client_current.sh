#!/bin/sh
# Fails when the front end's API types are not what the OpenAPI document says.
set -eu
cd "$(dirname "$0")/.."
types=web/src/api/generated/schema.ts
kept=$(mktemp)
cp "$types" "$kept"
sh setup/node.sh npm --prefix web run --silent api >/dev/null
if cmp -s "$types" "$kept"; then
    rm "$kept"
    echo "The client's types are current"
else
    mv "$kept" "$types"
    echo "$types is stale. Write it again: make api" >&2
    exit 1
fi
