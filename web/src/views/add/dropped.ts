/** What was dropped: files, and the files of folders at any depth. */

import type { Item } from "./files";

export interface Given extends Item {
  readonly file: File;
}

/** More files than this from one folder are not walked: nobody means to send a whole disk. */
export const MOST_FILES = 20_000;

export function given(file: File, path?: string): Given {
  return { file, name: file.name, size: file.size, path: path || file.webkitRelativePath || file.name };
}

/** All files of a drop. The entries must be taken at once: a drop's data is gone after its event. */
export async function dropped(data: DataTransfer): Promise<Given[]> {
  const entries = [...data.items].map((item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  const files = [...data.files];
  if (entries.every((entry) => entry === null)) return files.map((file) => given(file));
  const found: Given[] = [];
  for (const entry of entries) if (entry) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: Given[]): Promise<void> {
  if (found.length >= MOST_FILES) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push(given(file, entry.fullPath.replace(/^\//, "")));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return;
    for (const one of some.sort((left, right) => left.name.localeCompare(right.name))) await walk(one, found);
  }
}
