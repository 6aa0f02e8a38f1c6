/** An article's text as a tree of marks: contents within contents, claims, cues and sources, laid over paragraphs. Pure. */

import type { Attribution, Claim, Reading } from "../../lib/types";
import { unitsOf } from "./offsets";

export type Manner = "plain" | "hedged" | "distanced" | "denied" | "negated" | "planned" | "question";
export type Mark =
  | { readonly kind: "content"; readonly id: string; readonly depth: number; readonly first: boolean }
  | { readonly kind: "claim"; readonly id: string; readonly manner: Manner; readonly last: boolean }
  | { readonly kind: "cue" | "source" | "addressee"; readonly id: string; readonly depth: number; readonly first: boolean }
  | { readonly kind: "mention"; readonly id: string };
/** A stretch of text (``at``: its first code point), or a mark around others. */
export type Node = { readonly text: string; readonly at: number } | { readonly mark: Mark; readonly nodes: readonly Node[] };
export interface Paragraph {
  readonly at: number;
  readonly nodes: readonly Node[];
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly rank: number;
  readonly mark: Mark;
}

/** How deep each attribution lies: 1 for those that lie in none. */
export function depths(attributions: readonly Attribution[]): ReadonlyMap<string, number> {
  const parents = new Map(attributions.map((one) => [one.id, one.parent]));
  const found = new Map<string, number>();
  for (const one of attributions) {
    let depth = 1;
    for (let up = one.parent; up !== null && up !== undefined && depth <= attributions.length; up = parents.get(up) ?? null) depth++;
    found.set(one.id, depth);
  }
  return found;
}

/** How a claim is told, as far as it has to be seen: what a teller makes of it goes before how it is worded. */
export function mannerOf(claim: Claim): Manner {
  if (claim.links.some((link) => link.stance === "denied")) return "denied";
  if (claim.links.some((link) => link.stance === "distanced")) return "distanced";
  if (claim.modality === "conditional" || claim.modality === "possible") return "hedged";
  if (claim.modality === "asserted") return "plain";
  return claim.modality;
}

/** The paragraphs of an article with their marks. */
export function marked(reading: Reading): readonly Paragraph[] {
  const text = reading.article.text;
  const units = unitsOf(text);
  const pieces = [...piecesOf(reading)].filter((piece) => piece.start < piece.end);
  const found: Paragraph[] = [];
  for (const [start, end] of lines(text, units)) {
    const inside = pieces.filter((piece) => piece.start < end && piece.end > start);
    const cut = inside.map((piece) => ({ ...piece, start: Math.max(piece.start, start), end: Math.min(piece.end, end) }));
    found.push({ at: start, nodes: nest(text, units, start, end, cut) });
  }
  return found;
}

function* piecesOf(reading: Reading): Generator<Piece> {
  const depth = depths(reading.attributions);
  for (const one of reading.attributions) {
    const level = depth.get(one.id) ?? 1;
    for (const [n, span] of one.content.entries()) {
      yield { start: span.start, end: span.end, rank: 10 * level, mark: { kind: "content", id: one.id, depth: level, first: n === 0 } };
    }
    for (const [n, span] of one.cue.entries()) {
      yield { start: span.start, end: span.end, rank: 1000 + level, mark: { kind: "cue", id: one.id, depth: level, first: n === 0 } };
    }
    if (one.source) yield { ...range(one.source), rank: 900 + level, mark: { kind: "source", id: one.id, depth: level, first: true } };
    if (one.addressee) yield { ...range(one.addressee), rank: 950 + level, mark: { kind: "addressee", id: one.id, depth: level, first: true } };
  }
  const said = reading.attributions.flatMap((one) => (one.source ? [one.source] : []));
  for (const source of reading.sources) {
    for (const mention of source.mentions) {
      if (said.some((span) => span.start < mention.end && span.end > mention.start)) continue;
      yield { ...range(mention), rank: 960, mark: { kind: "mention", id: source.id } };
    }
  }
  for (const claim of reading.claims) {
    const manner = mannerOf(claim);
    const level = Math.max(0, ...claim.attributions.map((id) => depth.get(id) ?? 0));
    for (const [n, span] of claim.spans.entries()) {
      yield { start: span.start, end: span.end, rank: 10 * level + 5, mark: { kind: "claim", id: claim.id, manner, last: n === claim.spans.length - 1 } };
    }
  }
}

function range(span: { start: number; end: number }): { start: number; end: number } {
  return { start: span.start, end: span.end };
}

/** Start and end of each line that is not empty, in code points. */
function* lines(text: string, units: Uint32Array): Generator<readonly [number, number]> {
  let start = 0;
  for (let point = 0; point < units.length; point++) {
    const end = point === units.length - 1;
    if (!end && text[units[point] ?? 0] !== "\n") continue;
    if (text.slice(units[start], units[point]).trim()) yield [start, point];
    start = point + 1;
  }
}

/** Marks within marks. What crosses another one's end is cut there; of marks at one place, the lower rank is outside. */
function nest(text: string, units: Uint32Array, start: number, end: number, pieces: readonly Piece[]): Node[] {
  const ordered = [...pieces].sort((a, b) => a.start - b.start || a.rank - b.rank || b.end - a.end);
  const nodes: Node[] = [];
  let at = start;
  while (ordered.length) {
    const outer = outermost(ordered);
    if (outer.start > at) nodes.push(words(text, units, at, outer.start));
    const inner: Piece[] = [];
    const rest: Piece[] = [];
    for (const piece of ordered) {
      if (piece === outer) continue;
      if (piece.start >= outer.end) rest.push(piece);
      else if (piece.end <= outer.end) inner.push(piece);
      else {
        inner.push({ ...piece, end: outer.end });
        rest.push({ ...piece, start: outer.end, mark: continued(piece.mark) });
      }
    }
    nodes.push({ mark: outer.mark, nodes: nest(text, units, outer.start, outer.end, inner) });
    at = outer.end;
    ordered.splice(0, ordered.length, ...rest.sort((a, b) => a.start - b.start || a.rank - b.rank || b.end - a.end));
  }
  if (at < end) nodes.push(words(text, units, at, end));
  return nodes;
}

/** The mark to open first: of those at the first place, the one of lowest rank. */
function outermost(ordered: readonly Piece[]): Piece {
  const [first] = ordered as [Piece];
  return ordered.filter((piece) => piece.start === first.start).reduce((a, b) => (b.rank < a.rank ? b : a), first);
}

function continued(mark: Mark): Mark {
  return mark.kind === "claim" || mark.kind === "mention" ? mark : { ...mark, first: false };
}

function words(text: string, units: Uint32Array, start: number, end: number): Node {
  return { text: text.slice(units[start], units[end]), at: start };
}

/** How deep the contents in nodes lie, at most. */
export function deepest(nodes: readonly Node[]): number {
  return nodes.reduce((most, node) => ("text" in node ? most : Math.max(most, node.mark.kind === "content" ? node.mark.depth : 0, deepest(node.nodes))), 0);
}

/** The text of nodes, for tests and for copying. */
export function plain(nodes: readonly Node[]): string {
  return nodes.map((node) => ("text" in node ? node.text : plain(node.nodes))).join("");
}
