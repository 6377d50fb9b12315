#!/bin/sh
# Lets the environment's Python import this checkout, and puts the command `regulars` into it.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
bin=$here/.venv/bin
packages=$("$bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
echo "$here" >"$packages/regulars-checkout.pth"
printf '#!/bin/sh\nexec "%s/python" -m regulars.site.commands "$@"\n' "$bin" >"$bin/regulars"
chmod +x "$bin/regulars"
