// Unpacks the packaged Chromium, its libraries and fonts into the folder given, with a script that starts it.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { brotliDecompressSync } from "node:zlib";

const [packed, target] = process.argv.slice(2).map((path) => resolve(path));
mkdirSync(target, { recursive: true });

for (const name of readdirSync(packed).filter((name) => name.endsWith(".br"))) {
  const path = join(target, basename(name, ".br"));
  writeFileSync(path, brotliDecompressSync(readFileSync(join(packed, name))));
  if (!path.endsWith(".tar")) chmodSync(path, 0o755);
  else {
    const folder = path.slice(0, -".tar".length);
    mkdirSync(folder, { recursive: true });
    execFileSync("tar", ["-xf", path, "-C", folder]);
    rmSync(path);
  }
}

// The packaged settings name folders of the cloud they were made for; without fonts a page has no height.
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${target}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${target}/fonts/cache</cachedir>
</fontconfig>
`;
writeFileSync(join(target, "fonts", "fonts.conf"), fonts);

const start = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
LD_LIBRARY_PATH=$here/al2023/lib:$here/al2023:$here/swiftshader\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
FONTCONFIG_PATH=\${FONTCONFIG_PATH:-$here/fonts}
export LD_LIBRARY_PATH FONTCONFIG_PATH
exec "$here/chromium" "$@"
`;
writeFileSync(join(target, "start"), start);
chmodSync(join(target, "start"), 0o755);
