// Puts a .gz and a .br beside each text file of the built UI, so that serving costs no compression.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TEXT = /\.(html|js|mjs|css|svg|json|txt|xml|webmanifest|wasm|ttf|map)$/;
const WORTH_IT = 0.95;

function* files(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else if (TEXT.test(name)) yield path;
  }
}

for (const path of files(process.argv[2])) {
  const text = readFileSync(path);
  if (text.length < 500) continue;
  const brotli = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const gzip = gzipSync(text, { level: 9 });
  if (brotli.length < text.length * WORTH_IT) writeFileSync(path + ".br", brotli);
  if (gzip.length < text.length * WORTH_IT) writeFileSync(path + ".gz", gzip);
}
