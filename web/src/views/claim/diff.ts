/** What differs, word by word, between two wordings of a claim. */

import { isSpoken, words, type Word } from "./words";

export type Change = "same" | "gone" | "new";

/** A stretch of words; what is ``gone`` stands in the earlier wording alone, what is ``new`` in the later one. */
export interface Segment {
  readonly change: Change;
  readonly text: string;
}

/** ``alike``: share of the words that both have, 0 to 1. Below ``OTHERWISE`` marks would only confuse. */
export interface Difference {
  readonly segments: readonly Segment[];
  readonly alike: number;
}

/** Wordings with less in common are told in other words altogether. */
export const OTHERWISE = 0.34;
const MOST_CELLS = 4_000_000;

interface Run {
  change: Change;
  words: Word[];
}

/** The difference between an earlier and a later wording. */
export function difference(earlier: string, later: string, language: string | null = null): Difference {
  const [before, after] = [words(earlier, language), words(later, language)];
  const runs = joined(aligned(before, after));
  const spoken = before.filter(isSpoken).length + after.filter(isSpoken).length;
  const shared = runs.reduce((sum, run) => sum + (run.change === "same" ? run.words.filter(isSpoken).length : 0), 0);
  return { segments: smoothed(runs).map(segment), alike: spoken ? (2 * shared) / spoken : 1 };
}

/** The words of the earlier text that are gone, then those of the later one: as pairs [change, word] in order. */
function aligned(before: readonly Word[], after: readonly Word[]): Run[] {
  let head = 0;
  while (head < before.length && head < after.length && same(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const [left, right] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  return [
    { change: "same", words: after.slice(0, head) },
    ...middle(left, right),
    { change: "same", words: after.slice(after.length - tail) },
  ];
}

/** The longest common subsequence; words weigh more than signs, so that texts are not tied together by their commas. */
function middle(left: readonly Word[], right: readonly Word[]): Run[] {
  if (left.length * right.length > MOST_CELLS) return [{ change: "gone", words: [...left] }, { change: "new", words: [...right] }];
  const width = right.length + 1;
  const best = new Uint32Array((left.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const weight = same(left[row], right[column]) ? worth(left[row] as Word) : 0;
      const taken = weight ? at(row + 1, column + 1) + weight : 0;
      best[row * width + column] = Math.max(taken, at(row + 1, column), at(row, column + 1));
    }
  }
  const runs: Run[] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    const [gone, fresh] = [left[row], right[column]];
    if (gone && fresh && same(gone, fresh) && at(row, column) === at(row + 1, column + 1) + worth(gone)) {
      runs.push({ change: "same", words: [fresh] });
      [row, column] = [row + 1, column + 1];
    } else if (gone && (!fresh || at(row + 1, column) >= at(row, column + 1))) {
      runs.push({ change: "gone", words: [gone] });
      row += 1;
    } else if (fresh) {
      runs.push({ change: "new", words: [fresh] });
      column += 1;
    }
  }
  return runs;
}

function same(left: Word | undefined, right: Word | undefined): boolean {
  return left !== undefined && right !== undefined && left.key === right.key;
}

function worth(word: Word): number {
  return isSpoken(word) ? 4 : 1;
}

/** Neighbouring runs of one kind made one; between two that are kept, what is gone before what is new. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let [gone, fresh]: [Word[], Word[]] = [[], []];
  const flush = (): void => {
    if (gone.length) out.push({ change: "gone", words: gone });
    if (fresh.length) out.push({ change: "new", words: fresh });
    [gone, fresh] = [[], []];
  };
  for (const run of runs) {
    if (!run.words.length) continue;
    if (run.change === "gone") gone.push(...run.words);
    else if (run.change === "new") fresh.push(...run.words);
    else {
      flush();
      const last = out.at(-1);
      if (last?.change === "same") last.words.push(...run.words);
      else out.push({ change: "same", words: [...run.words] });
    }
  }
  flush();
  return out;
}

/** A lone sign or short word between two changes belongs to the change: nobody reads it as kept. */
function smoothed(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  runs.forEach((run, index) => {
    const inside = run.change === "same" && out.length > 0 && index < runs.length - 1;
    if (inside && isSlight(run.words) && replaces(runs, index - 1, -1) && replaces(runs, index + 1, 1)) {
      out.push({ change: "gone", words: run.words }, { change: "new", words: run.words });
    } else out.push(run);
  });
  return joined(out);
}

function isSlight(run: readonly Word[]): boolean {
  const spoken = run.filter(isSpoken);
  return spoken.length <= 1 && spoken.every((word) => word.key.length <= 3 && !/\p{N}/u.test(word.key));
}

/** Whether words are both gone and new on one side of a run. */
function replaces(runs: readonly Run[], at: number, step: number): boolean {
  const sides = [runs[at]?.change, runs[at + step]?.change];
  return sides.includes("gone") && sides.includes("new");
}

function segment(run: Run): Segment {
  return { change: run.change, text: run.words.map((word) => word.text + word.space).join("") };
}
