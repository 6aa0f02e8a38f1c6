/** Texts cut into words, so that two wordings can be held against each other. */

/** A word, number or sign with the space behind it; ``key``: what it is compared by; ``start``: in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly space: string;
  readonly key: string;
  readonly start: number;
}

const UNSPACED = new Set(["zh", "ja", "th", "lo", "km", "my"]);
const WORD = /\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*|[\p{L}\p{M}\p{N}_]+(?:-[\p{L}\p{M}\p{N}]+)*['’]?|[^\s]/gu;
const SILENT = /[\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;

/** What a word is compared by: without case, vowel signs and the difference between kinds of quotation marks. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(SILENT, "")
    .replace(/[’ʼ‘]/gu, "'")
    .replace(/[«»“”„]/gu, '"')
    .replace(/[\u00a0\u202f]/gu, " ")
    .toLowerCase();
}

/** The words of a text in order; together with their spaces they are the text from its first word on. */
export function words(text: string, language: string | null = null): Word[] {
  const places = UNSPACED.has(language ?? "") ? segmented(text, language ?? "") : matched(text);
  return places.map(([start, end], index) => ({
    text: text.slice(start, end),
    space: text.slice(end, places[index + 1]?.[0] ?? text.length),
    key: fold(text.slice(start, end)),
    start,
  }));
}

/** Whether a word carries meaning by itself: it has a letter or a digit. */
export function isSpoken(word: Word): boolean {
  return /[\p{L}\p{N}]/u.test(word.text);
}

type Place = readonly [number, number];

function matched(text: string): Place[] {
  return [...text.matchAll(WORD)].map((match) => [match.index, match.index + match[0].length] as const);
}

function segmented(text: string, language: string): Place[] {
  if (typeof Intl === "undefined" || !("Segmenter" in Intl)) return characters(text);
  const cutter = new Intl.Segmenter(language, { granularity: "word" });
  return [...cutter.segment(text)]
    .filter((part) => part.segment.trim())
    .map((part) => [part.index, part.index + part.segment.length] as const);
}

function characters(text: string): Place[] {
  return [...text.matchAll(/\S/gu)].map((match) => [match.index, match.index + match[0].length] as const);
}

/** Where a wording stands in a text, by whole words and without regard to case: [start, end) in UTF-16 units, else null.
 * A unit that is written to a figure ("310m") goes with it. */
export function find(text: string, wording: string, language: string | null = null): Place | null {
  const sought = words(wording, language);
  if (!sought.length) return null;
  const all = words(text, language);
  for (let at = 0; at + sought.length <= all.length; at += 1) {
    if (sought.every((word, offset) => bare(all[at + offset]?.key) === bare(word.key))) {
      const first = all[at] as Word;
      const last = all[at + sought.length - 1] as Word;
      const next = all[at + sought.length];
      const unit = next && !last.space && /\p{N}$/u.test(last.text) && /^[\p{L}%°]/u.test(next.text) ? next.text.length : 0;
      return [first.start, last.start + last.text.length + unit];
    }
  }
  return null;
}

function bare(key: string | undefined): string {
  return (key ?? "").replace(/'$/u, "");
}
