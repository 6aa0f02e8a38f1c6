/** From a selection in the page, or typed words, to a passage of the article, in code points. Pure but for the DOM it is given. */

import { points } from "../read/offsets";

export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The passage that is selected in an article's text, without white space at its ends; null when there is none. */
export function selectedPassage(selection: Selection | null, root: ParentNode | null): Passage | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !root) return null;
  const range = selection.getRangeAt(0);
  if (root instanceof Node && !range.intersectsNode(root)) return null;
  let start: number | null = null;
  let end = 0;
  let text = "";
  for (const element of root.querySelectorAll<HTMLElement>("[data-at]")) {
    const node = [...element.childNodes].find((child) => child instanceof Text);
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (from >= to) continue;
    const at = Number(element.dataset["at"]);
    start ??= at + points(node.data.slice(0, from));
    if (end > 0 && at > end) text += "\n";
    end = at + points(node.data.slice(0, to));
    text += node.data.slice(from, to);
  }
  return start === null ? null : trimmed({ start, end, text });
}

/** A passage without white space at its ends; null when nothing else is in it. */
export function trimmed(passage: Passage): Passage | null {
  const text = passage.text.trim();
  if (!text) return null;
  const before = points(passage.text.slice(0, passage.text.indexOf(text)));
  const after = points(passage.text) - before - points(text);
  return { start: passage.start + before, end: passage.end - after, text };
}

/** Where words stand in an article: of several places, the one nearest to code point ``near``; null where they do not. Case and
 * the kinds of apostrophes, quotation marks and spaces do not matter.
 */
export function wordsIn(article: string, words: string, near = 0): Passage | null {
  const letters = Array.from(article);
  const hay = letters.map(plain);
  const needle = Array.from(words.trim()).map(plain);
  if (!needle.length) return null;
  let best: number | null = null;
  for (let at = 0; at + needle.length <= hay.length; at++) {
    if (hay[at] !== needle[0] || !needle.every((letter, n) => hay[at + n] === letter)) continue;
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best === null ? null : { start: best, end: best + needle.length, text: letters.slice(best, best + needle.length).join("") };
}

function plain(letter: string): string {
  if (/[’ʼ‘]/u.test(letter)) return "'";
  if (/[«»“”„]/u.test(letter)) return '"';
  return /\s/u.test(letter) ? " " : letter.toLowerCase();
}

/** Pieces with one more, in order; one that touches others takes their place. */
export function withPiece(pieces: readonly Passage[], piece: Passage): readonly Passage[] {
  return [...pieces.filter((one) => one.end <= piece.start || one.start >= piece.end), piece].sort((a, b) => a.start - b.start);
}
