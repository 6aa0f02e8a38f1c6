/** Files chosen or dropped: which are sent, which are not and why, in how many parcels. */

export type FileProblem = "empty" | "large" | "kind" | "archive" | "hidden";

/** What of a File this needs; ``path``: its place in the folder that was given, else its name. */
export interface Item {
  readonly name: string;
  readonly size: number;
  readonly path: string;
}

export interface Sorted<T extends Item> {
  readonly good: readonly T[];
  readonly bad: readonly { readonly item: T; readonly problem: FileProblem }[];
}

export const SUFFIXES = [
  ".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".rss", ".atom", ".xml", ".warc", ".parquet",
] as const;
const ARCHIVES = [".zip", ".tar", ".tgz", ".7z", ".rar", ".bz2", ".xz", ".tar.gz"] as const;
const ZIPPED = ".gz";

/** For the file dialog; a suffix twice as long where gzip may follow. */
export const ACCEPT = [...SUFFIXES, ZIPPED].join(",");

/** Why a file is not sent; null when it is. ``most``: bytes of one upload. */
export function problemOf(item: Item, most: number): FileProblem | null {
  const name = item.name.toLowerCase();
  const hidden = item.path.split("/").some((part) => part.startsWith(".") && part.length > 1);
  if (hidden || name === "thumbs.db" || name === "desktop.ini") return "hidden";
  if (ARCHIVES.some((suffix) => name.endsWith(suffix))) return "archive";
  const plain = name.endsWith(ZIPPED) ? name.slice(0, -ZIPPED.length) : name;
  const dot = plain.lastIndexOf(".");
  if (dot > 0 && !SUFFIXES.some((suffix) => plain.endsWith(suffix))) return "kind";
  if (item.size === 0) return "empty";
  return item.size > most ? "large" : null;
}

export function sortFiles<T extends Item>(items: readonly T[], most: number): Sorted<T> {
  const good: T[] = [];
  const bad: { item: T; problem: FileProblem }[] = [];
  for (const item of items) {
    const problem = problemOf(item, most);
    if (problem) bad.push({ item, problem });
    else good.push(item);
  }
  return { good, bad };
}

/** Files in parcels of no more than ``most`` bytes and ``count`` files, in their order: one upload, one job each. */
export function parcels<T extends Item>(items: readonly T[], most: number, count = 500): T[][] {
  const list: T[][] = [];
  let size = 0;
  for (const item of items) {
    const last = list[list.length - 1];
    if (last && last.length < count && size + item.size <= most) {
      last.push(item);
      size += item.size;
    } else {
      list.push([item]);
      size = item.size;
    }
  }
  return list;
}

/** A size as readers know it: "12 ko", "3.4 MB". */
export function sizeName(bytes: number, locale: string): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const power = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0);
  const value = bytes / 1000 ** power;
  const digits = power > 0 && value < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: "unit", unit: units[power], maximumFractionDigits: digits }).format(value);
}
