/** What the built page weighs, compressed: "npm run size" after "npm run build". Ends with 1 where it is too much. */

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";

const FOLDER = join(import.meta.dirname, "../../src/selon/server/page");
const MOST = 400_000;

const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ name: relative(FOLDER, path), text: readFileSync(path) }))
  .map(({ name, text }) => ({ name, plain: text.length, packed: gzipSync(text, { level: 9 }).length }))
  .sort((a, b) => b.packed - a.packed);
const total = files.reduce((sum, one) => sum + one.packed, 0);

for (const { name, plain, packed } of files) console.log(`${String(packed).padStart(7)} of ${String(plain).padStart(7)}  ${name}`);
console.log(`${String(total).padStart(7)} bytes compressed, of ${MOST} at most`);
process.exitCode = total < MOST ? 0 : 1;
