/** Places in texts are counted in Unicode code points; JavaScript counts in UTF-16 units. This is the bridge. */

export type Range = readonly [number, number];

export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** Sorted, inside the text, joined where they touch or overlap; what is empty or turned round is left out. */
export function tidy(ranges: readonly Range[], length: number): Range[] {
  const inside = ranges
    .map(([start, end]): Range => [Math.max(0, start), Math.min(length, end)])
    .filter(([start, end]) => Number.isFinite(start) && start < end)
    .sort((left, right) => left[0] - right[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of inside) {
    const last = joined[joined.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** A text cut where its marks begin and end. ``ranges``: code points of a longer text that begins ``offset`` before. */
export function segments(text: string, ranges: readonly Range[], offset = 0): Segment[] {
  if (!text) return [];
  const points = Array.from(text);
  const moved = ranges.map(([start, end]): Range => [start - offset, end - offset]);
  const cut: Segment[] = [];
  let at = 0;
  for (const [start, end] of tidy(moved, points.length)) {
    if (start > at) cut.push({ text: points.slice(at, start).join(""), marked: false });
    cut.push({ text: points.slice(start, end).join(""), marked: true });
    at = end;
  }
  if (at < points.length) cut.push({ text: points.slice(at).join(""), marked: false });
  return cut;
}

/** The marked words, each once, in their order: what a search found. */
export function foundWords(text: string, ranges: readonly Range[]): string[] {
  const words = segments(text, ranges).filter((part) => part.marked);
  const seen = new Set<string>();
  return words.flatMap(({ text: word }) => {
    const key = word.toLocaleLowerCase();
    if (seen.has(key)) return [];
    seen.add(key);
    return [word];
  });
}

/** The longest word of a search with a star behind it, to find its other endings; "" where that is no help. */
export function widened(words: string): string {
  if (/["“”„«»‟＂*]/.test(words)) return "";
  const parts = words.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => Array.from(word).length > 2);
  const longest = parts.reduce((best, word) => (word.length > best.length ? word : best), "");
  return longest && `${longest}*`;
}
