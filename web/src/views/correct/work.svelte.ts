/** What somebody is about to correct in an article: it stays while marks are chosen and corrections are saved. */

import type { Passage } from "./passage";

export type Part = "source" | "cue" | "content";
export type Tab = "source" | "attribution" | "claim" | "new";
export const PARTS: readonly Part[] = ["cue", "source", "content"];

export class Work {
  open = $state(false);
  tab = $state<Tab>("source");
  note = $state("");
  /** The words that were selected last. */
  passage = $state.raw<Passage | null>(null);
  /** The part of an attribution that gets other words, and these. */
  part = $state<Part>("content");
  pieces = $state.raw<readonly Passage[]>([]);
  /** An attribution to be added. */
  added = $state.raw<Readonly<Record<Part, readonly Passage[]>>>(NOTHING);

  /** The words of the part that gets others; what was selected is used up. */
  take(pieces: readonly Passage[]): void {
    this.pieces = pieces;
    this.passage = null;
  }
  /** The words of a part of the attribution to be added. */
  add(part: Part, pieces: readonly Passage[]): void {
    this.added = { ...this.added, [part]: pieces };
    this.passage = null;
  }
  /** After saving: what was said is said. */
  clear(): void {
    this.note = "";
    this.passage = null;
    this.pieces = [];
    this.added = NOTHING;
  }
}
const NOTHING = { source: [], cue: [], content: [] } as const;
